import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it, test } from 'vitest';
import { nearestNeighbours } from '../../src/classify/nearest-neighbours.ts';
import { neighbourGraph, type NeighbourGraph } from '../../src/classify/neighbour-graph.ts';
import { rowScales, smoothestVectors } from '../../src/classify/smoothest-vectors.ts';
import {
  defaultNeighbours,
  MOST_NEIGHBOURS,
  spectralEmbedding,
} from '../../src/classify/spectral-embedding.ts';
import { randomNumbers } from '../support/random-problem.ts';
import { refusalOf } from '../support/refusal.ts';
import truth from './scikit-learn-embedding.json' with { type: 'json' };

const framesOf = (values: Float32Array, width: number) => ({
  frames: Uint32Array.from({ length: values.length / width }, (_, i) => 3 * i),
  width,
  values: Float32Array.from(values),
  blank: [],
});

function randomRows(rows: number, width: number, seed: number): Float32Array {
  const random = randomNumbers(seed);
  return Float32Array.from({ length: rows * width }, random);
}

/** All eigenvalues of the normalised Laplacian, rising. */
function laplacianOf({ offsets, columns, weights }: NeighbourGraph): number[] {
  const rows = offsets.length - 1;
  const scales = rowScales({ offsets, columns, weights });
  const matrix = Matrix.identity(rows);
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row]; at < offsets[row + 1]; at++) {
      const column = columns[at];
      matrix.set(row, column, -weights[at] * scales[row] * scales[column]);
    }
  }
  return new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues.sort(
    (a, b) => a - b,
  );
}

test.each([
  [12, 3],
  [60, 5],
  [211, 8],
])('of %i rows with %i neighbours the smallest eigenvalues but 0', async (rows, count) => {
  const graph = neighbourGraph(await nearestNeighbours(randomRows(rows, 3, rows), 3, count));
  const all = laplacianOf(graph);
  const { values, vectors, residual } = await smoothestVectors(graph, 4);
  expect(residual).toBeLessThan(1e-7);
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(all[i + 1], 10);
    expect(vectors[i].reduce((sum, one) => sum + one * one, 0)).toBeCloseTo(1, 10);
  });
});

test('a ring has pairs of equal eigenvalues, 1 - cos(2 pi k / n), and both of each are found', async () => {
  const rows = 120;
  const indices = Uint32Array.from({ length: 2 * rows }, (_, i) => {
    const row = Math.floor(i / 2);
    return (row + (i % 2 === 0 ? 1 : rows - 1)) % rows;
  });
  const graph = neighbourGraph({ rows, count: 2, indices });
  const { values } = await smoothestVectors(graph, 4);
  [1, 1, 2, 2].forEach((k, i) => {
    expect(values[i]).toBeCloseTo(1 - Math.cos((2 * Math.PI * k) / rows), 9);
  });
});

describe('an embedding', () => {
  it('is that of scikit-learn', async () => {
    const values = Float32Array.from(truth.rows.flat());
    const { axes, neighbours } = await spectralEmbedding(framesOf(values, truth.rows[0].length), {
      // scikit-learn counts a row as its own first neighbour.
      neighbours: truth.neighbours - 1,
      axes: truth.axes,
    });
    expect(neighbours).toBe(truth.neighbours - 1);
    axes.forEach((axis, i) => {
      // It tells values to ten digits; its own are known to 1e-8 or so.
      axis.forEach((value, row) => {
        expect(value).toBeCloseTo(truth.embedding[row][i], 6);
      });
    });
  });

  it('is the same again, its farthest places positive', async () => {
    const frames = framesOf(randomRows(90, 4, 2), 4);
    const first = await spectralEmbedding(frames, { axes: 3 });
    const again = await spectralEmbedding(frames, { axes: 3 });
    expect(again.axes).toEqual(first.axes);
    for (const axis of first.axes) {
      expect(Math.max(...axis)).toBeCloseTo(Math.max(...axis.map(Math.abs)), 12);
    }
    expect(first.frames).toEqual(frames.frames);
    expect(first.pieces).toBe(1);
  });

  it('tells groups apart by its first axis where the graph falls into pieces', async () => {
    const random = randomNumbers(4);
    const values = Float32Array.from({ length: 120 }, (_, i) => random() + (i < 60 ? 0 : 50));
    const { axes, pieces } = await spectralEmbedding(framesOf(values, 2), {
      neighbours: 6,
      axes: 2,
    });
    expect(pieces).toBe(2);
    const [one, other] = [axes[0].slice(0, 30), axes[0].slice(30)];
    expect(Math.max(...one) < Math.min(...other) || Math.max(...other) < Math.min(...one)).toBe(
      true,
    );
  });

  it('holds equal frames at one place', async () => {
    const values = Float32Array.from({ length: 60 }, (_, i) => i % 3);
    const { axes } = await spectralEmbedding(framesOf(values, 1), { neighbours: 25, axes: 2 });
    expect(axes.every((axis) => axis.every(Number.isFinite))).toBe(true);
  });

  it('needs ten frames', async () => {
    const error = await refusalOf(() =>
      spectralEmbedding(framesOf(randomRows(9, 2, 1), 2), { axes: 2 }),
    );
    expect(error.message).toContain('at least 10 frames');
  });
});

test('neighbours are a tenth of the frames, at most 100', () => {
  expect([10, 100, 600, 5000].map(defaultNeighbours)).toEqual([2, 9, 59, 100]);
});

test('takes no more neighbours than a graph of neighbours has', async () => {
  const frames = framesOf(randomRows(MOST_NEIGHBOURS + 10, 2, 3), 2);
  const { neighbours } = await spectralEmbedding(frames, { neighbours: 1e6, axes: 1 });
  expect(neighbours).toBe(MOST_NEIGHBOURS);
});
