import { WorkTurns, type WorkWatch } from './work-turns.ts';

/** The nearest rows of each row, itself not among them. */
export interface Neighbours {
  readonly rows: number;
  /** Of each row. */
  readonly count: number;
  /** `count` rows per row, the nearest first; of equally near ones the one with the lower number. */
  readonly indices: Uint32Array;
}

/**
 * The nearest neighbours of rows by their Euclidean distance, every pair compared: exact, in rows² width / 2 steps.
 *
 * @param values `width` per row.
 * @param count of neighbours; no more than there are other rows.
 * @throws the watch's reason.
 */
export async function nearestNeighbours(
  values: Float32Array,
  width: number,
  count: number,
  watch: WorkWatch = {},
): Promise<Neighbours> {
  const rows = values.length / width;
  const kept = Math.min(count, rows - 1);
  const indices = new Uint32Array(rows * kept);
  const distances = new Float64Array(rows * kept).fill(Infinity);
  const turns = new WorkTurns(watch);
  for (let row = 0; row < rows; row++) {
    for (let other = row + 1; other < rows; other++) {
      const distance = squaredDistance(values, width, row, other);
      insert(indices, distances, row * kept, kept, other, distance);
      insert(indices, distances, other * kept, kept, row, distance);
    }
    // The rows that are left have fewer to be compared with.
    await turns.next(1 - ((rows - row) / rows) ** 2);
  }
  return { rows, count: kept, indices };
}

/** Of two rows. */
export function squaredDistance(
  values: Float32Array,
  width: number,
  row: number,
  other: number,
): number {
  let sum = 0;
  for (let i = row * width, j = other * width, end = i + width; i < end; i++, j++) {
    const difference = values[i] - values[j];
    sum += difference * difference;
  }
  return sum;
}

/** Candidates of a row come by rising number, so that one that is no nearer than the last comes after it. */
function insert(
  indices: Uint32Array,
  distances: Float64Array,
  first: number,
  count: number,
  candidate: number,
  distance: number,
): void {
  let at = first + count - 1;
  if (!(distance < distances[at])) {
    return;
  }
  for (; at > first && distance < distances[at - 1]; at--) {
    distances[at] = distances[at - 1];
    indices[at] = indices[at - 1];
  }
  distances[at] = distance;
  indices[at] = candidate;
}
