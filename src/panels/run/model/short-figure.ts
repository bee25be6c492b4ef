/** Longer figures of a log are shortened where its columns have no room beside each other. */
const MOST_CHARACTERS = 7;

/** `-414.68` for `-4.146826e+02`, `0.06808` for `6.8080e-02`, `6.71e-05` for `6.7063e-05`; what is short stays as it is. */
export function shortFigure(text: string): string {
  const value = Number(text);
  if (text.length <= MOST_CHARACTERS || !Number.isFinite(value)) {
    return text;
  }
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) {
    // As C writes exponents: with two digits.
    return value.toExponential(2).replace(/e([+-])(\d)$/, 'e$10$2');
  }
  // Zeros at the end stay, so that digits stand below each other.
  return value.toPrecision(size < 1 ? 4 : 5);
}
