/** Points closer than this many pixels are not told apart: a line alone is drawn. */
export const POINT_DISTANCE = 4;

/**
 * The places of the values that a line is drawn through: all of them, or where several lie in one column of
 * pixels, the lowest and the highest of each, so that no peak is lost and the work does not grow with the run.
 *
 * @param values one per iteration; not finite where unknown.
 * @param columns of pixels that they lie in.
 */
export function drawnPoints(values: readonly number[], columns: number): number[] {
  const count = values.length;
  const buckets = Math.max(1, Math.floor(columns));
  if (count <= 2 * buckets) {
    return Array.from(values, (_, index) => index);
  }
  const points = new Set<number>();
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * count) / buckets);
    const to = Math.floor(((bucket + 1) * count) / buckets);
    const { least, most, unknown } = extremes(values, from, to);
    const ends = bucket === 0 ? [0] : bucket === buckets - 1 ? [count - 1] : [];
    for (const index of [least, most, unknown, ...ends].sort((a, b) => a - b)) {
      if (index >= 0) {
        points.add(index);
      }
    }
  }
  return [...points];
}

/** Places of the smallest, the largest and the last unknown value; -1 where there is none. */
function extremes(
  values: readonly number[],
  from: number,
  to: number,
): { least: number; most: number; unknown: number } {
  let [least, most, unknown] = [-1, -1, -1];
  for (let index = from; index < to; index++) {
    if (!Number.isFinite(values[index])) {
      unknown = index;
    } else {
      least = least < 0 || values[index] < values[least] ? index : least;
      most = most < 0 || values[index] > values[most] ? index : most;
    }
  }
  return { least, most, unknown };
}
