import { squaredDistance, type Neighbours } from './nearest-neighbours.ts';

/** A symmetric graph of rows: edges of each, one after the other. */
export interface NeighbourGraph {
  /** rows + 1 offsets into `columns` and `weights`. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float64Array;
}

/** Of an edge by which one row is a neighbour of the other alone; 1 where both are. */
const ONE_SIDED = 0.5;

/**
 * The graph of nearest neighbours, (A + Aᵀ) / 2 of the matrix A of who is whose neighbour: the weights of
 * scikit-learn's SpectralEmbedding.
 *
 * @param links edges of weight 1 between rows that are no neighbours.
 */
export function neighbourGraph(
  { rows, count, indices }: Neighbours,
  links: readonly (readonly [row: number, other: number])[] = [],
): NeighbourGraph {
  const edges = Array.from({ length: rows }, () => new Map<number, number>());
  const add = (row: number, other: number, weight: number): void => {
    edges[row].set(other, (edges[row].get(other) ?? 0) + weight);
    edges[other].set(row, (edges[other].get(row) ?? 0) + weight);
  };
  for (let row = 0; row < rows; row++) {
    for (let i = row * count; i < (row + 1) * count; i++) {
      add(row, indices[i], ONE_SIDED);
    }
  }
  for (const [row, other] of links) {
    add(row, other, 1);
  }
  const offsets = new Uint32Array(rows + 1);
  edges.forEach(({ size }, row) => {
    offsets[row + 1] = offsets[row] + size;
  });
  const columns = new Uint32Array(offsets[rows]);
  const weights = new Float64Array(offsets[rows]);
  edges.forEach((own, row) => {
    let at = offsets[row];
    for (const [column, weight] of own) {
      columns[at] = column;
      weights[at] = weight;
      at += 1;
    }
  });
  return { offsets, columns, weights };
}

/** The piece that each row belongs to, from 0 on by the first row of each. */
export function piecesOf({ offsets, columns }: NeighbourGraph): Uint32Array {
  const rows = offsets.length - 1;
  const pieces = new Uint32Array(rows).fill(rows);
  let count = 0;
  for (let seed = 0; seed < rows; seed++) {
    if (pieces[seed] === rows) {
      const waiting = [seed];
      pieces[seed] = count;
      for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
        for (const column of columns.subarray(offsets[row], offsets[row + 1])) {
          if (pieces[column] === rows) {
            pieces[column] = count;
            waiting.push(column);
          }
        }
      }
      count += 1;
    }
  }
  return pieces;
}

/**
 * Edges that join all pieces: from the first, always to the row of another piece that is nearest to those that are
 * joined already (Prim 1957).
 */
export function joiningLinks(
  pieces: Uint32Array,
  values: Float32Array,
  width: number,
): (readonly [row: number, other: number])[] {
  const rows = pieces.length;
  const nearest = new Uint32Array(rows);
  const distances = new Float64Array(rows).fill(Infinity);
  const isJoined = new Uint8Array(rows);
  const links: (readonly [number, number])[] = [];
  const join = (piece: number): void => {
    for (let row = 0; row < rows; row++) {
      if (pieces[row] === piece) {
        isJoined[row] = 1;
        for (let other = 0; other < rows; other++) {
          if (isJoined[other] === 0 && pieces[other] !== piece) {
            const distance = squaredDistance(values, width, row, other);
            if (distance < distances[other]) {
              distances[other] = distance;
              nearest[other] = row;
            }
          }
        }
      }
    }
  };
  const count = pieces.reduce((most, piece) => Math.max(most, piece), 0) + 1;
  join(0);
  while (links.length < count - 1) {
    let next = -1;
    for (let row = 0; row < rows; row++) {
      if (isJoined[row] === 0 && (next < 0 || distances[row] < distances[next])) {
        next = row;
      }
    }
    links.push([nearest[next], next]);
    join(pieces[next]);
  }
  return links;
}
