/** The words of a line: what lies between spaces and tabs. */
export function tokensOf(line: string): string[] {
  return line.split(/\s+/).filter((token) => token !== '');
}

/** A decimal number as C prints it, or undefined: no hexadecimals, no infinity, no NaN. */
export function finiteNumber(token: string): number | undefined {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(token) ? Number(token) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** A decimal integer without sign, or undefined. */
export function wholeNumber(token: string): number | undefined {
  const value = /^\d+$/.test(token) ? Number(token) : NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A token as an error shows it, cut where it is long. */
export function quoted(token: string): string {
  return `"${token.length > 40 ? `${token.slice(0, 40)}...` : token}"`;
}
