/** @throws Error where a text is no whole number from 1 on. */
export function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`${option} should be a whole number from 1 on, but is ${text}.`);
  }
  return value;
}

/**
 * Numbers with commas between them, ascending, each once.
 *
 * @throws Error where one of them is no whole number from 1 on.
 */
export function wholeNumbers(option: string, text: string): number[] {
  const values = text.split(',').map((part) => wholeNumber(option, part));
  return [...new Set(values)].sort((a, b) => a - b);
}
