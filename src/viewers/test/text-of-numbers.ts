/** Numbers for the page, as base64 of float64: a list of 64³ of them takes some seconds on its way, its text none. */
export function textOfNumbers(values: readonly number[]): string {
  return Buffer.from(Float64Array.from(values).buffer).toString('base64');
}
