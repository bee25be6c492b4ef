/** What a field for a whole number takes, both ends included. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** More than any reconstruction has asked for: EMC converges within some hundred. */
export const ITERATIONS: Range = { minimum: 1, maximum: 100_000 };

export function isWholeWithin(value: number | undefined, { minimum, maximum }: Range): boolean {
  return Number.isInteger(value) && value !== undefined && value >= minimum && value <= maximum;
}
