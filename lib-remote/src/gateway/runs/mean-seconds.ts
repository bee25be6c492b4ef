/** Seconds that an iteration of a run takes on average; undefined before the first with a time. */
export function meanSeconds(rows: readonly { readonly seconds: number }[]): number | undefined {
  const known = rows.map(({ seconds }) => seconds).filter(Number.isFinite);
  return known.length === 0
    ? undefined
    : known.reduce((sum, seconds) => sum + seconds, 0) / known.length;
}
