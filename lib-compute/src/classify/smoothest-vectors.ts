import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { randomStream } from '../volume/random-values.ts';
import type { NeighbourGraph } from './neighbour-graph.ts';
import { WorkTurns, type WorkWatch } from './work-turns.ts';

/** Eigenvectors of the normalised Laplacian, those of the smallest eigenvalues that are not 0. */
export interface SmoothestVectors {
  /** Eigenvalues of 1 - S, rising. */
  readonly values: readonly number[];
  /** Each of length 1, one value per row. */
  readonly vectors: readonly Float64Array[];
  /** The largest |S v - (1 - value) v| of them. */
  readonly residual: number;
}

/** Vectors of the block beyond those that are wanted: the more, the faster they are told from the rest. */
const spare = (wanted: number): number => wanted + 4;

/** An eigenvector whose residual is below this is one, as far as a plot and distances go. */
const TOLERANCE = 1e-7;

/** Degrees of the filter: low until it is known where the wanted eigenvalues lie. */
const DEGREES = [10, 20, 40] as const;
const MOST_FILTERS = 200;

/** Of the interval that is damped; below it a filter of a high degree would overflow. */
const LEAST_CUT = -0.5;

const SEED = 1;

/**
 * The eigenvectors of S = D^-1/2 W D^-1/2 of the largest eigenvalues but the first, which is known: sqrt(D), of 1. A
 * block of vectors is filtered by a Chebyshev polynomial that grows fastest above the wanted part of the spectrum
 * (Zhou, Saad, Tiago and Chelikowsky 2006), then turned by the eigenvectors of S within the block. Each step costs one
 * pass over the edges per vector, so that thousands of rows are no matter; equal eigenvalues are found as well.
 *
 * @param graph in one piece, so that 1 is an eigenvalue once.
 * @param count no more than rows - 1.
 * @throws the watch's reason.
 */
export async function smoothestVectors(
  graph: NeighbourGraph,
  count: number,
  watch: WorkWatch = {},
): Promise<SmoothestVectors> {
  const scales = rowScales(graph);
  const rows = scales.length;
  const size = Math.min(rows - 1, count + spare(count));
  const known = normalised(scales.map((scale) => 1 / scale));
  const random = randomStream(SEED);
  let block: Float64Array[] = Array.from({ length: size }, () =>
    Float64Array.from({ length: rows }, () => random() - 0.5),
  );
  orthonormalise(block, known);
  const turns = new WorkTurns(watch);
  const times = (vector: Float64Array): Float64Array => multiply(graph, scales, vector);
  for (let filters = 0; ; filters++) {
    const images: Float64Array[] = [];
    for (const vector of block) {
      images.push(times(vector));
      await turns.next(filters / MOST_FILTERS);
    }
    const turned = rayleighRitz(block, images);
    block = turned.block;
    const residual = Math.max(
      ...turned.values
        .slice(0, count)
        .map((value, i) => distance(turned.images[i], block[i], value)),
    );
    if (residual < TOLERANCE || size === rows - 1 || filters === MOST_FILTERS) {
      return {
        values: turned.values.slice(0, count).map((value) => 1 - value),
        vectors: block.slice(0, count),
        residual,
      };
    }
    const cut = Math.max(LEAST_CUT, turned.values[size - 1]);
    const degree = DEGREES[Math.min(filters, DEGREES.length - 1)];
    const filtered: Float64Array[] = [];
    for (const vector of block) {
      filtered.push(filter(vector, times, cut, degree));
      await turns.next(filters / MOST_FILTERS);
    }
    block = filtered;
    orthonormalise(block, known);
  }
}

/** D^-1/2 of each row. */
export function rowScales({ offsets, weights }: NeighbourGraph): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, row) => {
    const own = weights.subarray(offsets[row], offsets[row + 1]);
    return 1 / Math.sqrt(own.reduce((sum, weight) => sum + weight, 0));
  });
}

/** S v. */
function multiply(
  { offsets, columns, weights }: NeighbourGraph,
  scales: Float64Array,
  vector: Float64Array,
): Float64Array {
  const scaled = vector.map((value, row) => value * scales[row]);
  const product = new Float64Array(vector.length);
  for (let row = 0; row < product.length; row++) {
    let sum = 0;
    for (let at = offsets[row]; at < offsets[row + 1]; at++) {
      sum += weights[at] * scaled[columns[at]];
    }
    product[row] = sum * scales[row];
  }
  return product;
}

/** The Chebyshev polynomial of the first kind of S, between -1 and 1 where S lies from -1 to `cut`. */
function filter(
  vector: Float64Array,
  times: (vector: Float64Array) => Float64Array,
  cut: number,
  degree: number,
): Float64Array {
  const middle = (cut - 1) / 2;
  const half = (cut + 1) / 2;
  const step = (from: Float64Array): Float64Array => {
    const image = times(from);
    return image.map((value, row) => (value - middle * from[row]) / half);
  };
  let before = vector;
  let last = step(vector);
  for (let i = 1; i < degree; i++) {
    const next = step(last);
    for (let row = 0; row < next.length; row++) {
      next[row] = 2 * next[row] - before[row];
    }
    [before, last] = [last, next];
  }
  return last;
}

/** Makes vectors of length 1 that are at right angles with each other and with `known`, in place (twice is enough). */
function orthonormalise(block: Float64Array[], known: Float64Array): void {
  block.forEach((vector, i) => {
    let made = vector;
    for (let pass = 0; pass < 2; pass++) {
      for (const other of [known, ...block.slice(0, i)]) {
        const part = product(made, other);
        made = made.map((value, row) => value - part * other[row]);
      }
      made = normalised(made);
    }
    block[i] = made;
  });
}

/** Turns a block so that S is diagonal within it, the largest eigenvalue first. */
function rayleighRitz(
  block: readonly Float64Array[],
  images: readonly Float64Array[],
): {
  readonly block: Float64Array[];
  readonly images: Float64Array[];
  readonly values: number[];
} {
  const size = block.length;
  const within = new Matrix(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = product(block[i], images[j]);
      within.set(i, j, value);
      within.set(j, i, value);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(within, {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()].sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  const turned = (vectors: readonly Float64Array[]): Float64Array[] =>
    order.map((column) => {
      const sum = new Float64Array(vectors[0].length);
      vectors.forEach((vector, i) => {
        const weight = eigenvectorMatrix.get(i, column);
        for (let row = 0; row < sum.length; row++) {
          sum[row] += weight * vector[row];
        }
      });
      return sum;
    });
  return {
    block: turned(block),
    images: turned(images),
    values: order.map((column) => realEigenvalues[column]),
  };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) {
    sum += a[row] * b[row];
  }
  return sum;
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** |image - value vector|. */
function distance(image: Float64Array, vector: Float64Array, value: number): number {
  return Math.sqrt(image.reduce((sum, one, row) => sum + (one - value * vector[row]) ** 2, 0));
}
