/** Colours that are told apart by most eyes (after Okabe and Ito 2008), on light and dark. */
const FIRST = [
  '#2480c8',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#d55e00',
  '#56b4e9',
  '#9a8700',
] as const;

/** Steps around the circle of hues that come near each other as late as can be, degrees. */
const GOLDEN_ANGLE = 137.508;

/** Of frames without a class. */
const NONE = '#8c8c8c';

/** The colour of a class; its letter always stands beside it. @param code 0 for none, else 1 to 26. */
export function classColour(code: number): string {
  if (code === 0) {
    return NONE;
  }
  return FIRST.at(code - 1) ?? `hsl(${Math.round((code * GOLDEN_ANGLE) % 360)} 60% 50%)`;
}
