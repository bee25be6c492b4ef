/** The least of 1, 2 and 5 times a power of ten that is not below `value`, which is positive. */
export function roundStepAbove(value: number): number {
  const power = Math.floor(Math.log10(value));
  const leading = Number((value / 10 ** power).toFixed(9));
  return Number(`${leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10}e${power}`);
}

/** The largest of 1, 2 and 5 times a power of ten that is not above `value`, which is positive. */
export function roundStepBelow(value: number): number {
  const power = Math.floor(Math.log10(value));
  const leading = Number((value / 10 ** power).toFixed(9));
  return Number(`${leading >= 5 ? 5 : leading >= 2 ? 2 : 1}e${power}`);
}
