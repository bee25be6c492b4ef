import type { EmcProblem } from '@damselfly/compute/backends/emc-problem.ts';
import { expandTomogram, mergeTomogram } from '@damselfly/compute/backends/reference/tomogram.ts';
import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { rotationMatrices } from '@damselfly/compute/geometry/rotation-matrix.ts';
import { expect, test } from 'vitest';
import { loadScalarKernels } from './scalar-kernels.ts';
import { putProblem } from './scalar-problem.ts';

const EDGE = 9;
const PIXELS = 40;

/** Pixels on a spiral that leaves the grid. */
const along = (scale: number, of: (t: number) => number): Float64Array =>
  Float64Array.from({ length: PIXELS }, (_, t) => scale * t * of(t));

const problem: EmcProblem = {
  grid: { edge: EDGE, depth: EDGE, models: 1 },
  tomograms: {
    count: 1,
    matrices: rotationMatrices(rotationList(1).quaternions).slice(9 * 7, 9 * 8),
    weights: Float64Array.of(1),
    models: Int32Array.of(0),
  },
  pixels: {
    count: PIXELS,
    likelihoodCount: 30,
    qx: along(0.11, Math.sin),
    qy: along(0.11, Math.cos),
    qz: along(0.01, () => 1),
    correction: Float64Array.from({ length: PIXELS }, (_, t) => 0.9 + t / 100),
  },
  photons: {
    frameCount: 2,
    pixelCount: PIXELS,
    onesOffsets: Uint32Array.of(0, 2, 3),
    ones: Uint32Array.of(3, 35, 7),
    multiOffsets: Uint32Array.of(0, 1, 1),
    multi: Uint32Array.of(5),
    counts: Uint32Array.of(4),
  },
};

const kernels = await loadScalarKernels();
const at = putProblem(kernels.memory, problem);
const { grid, pixels, photons, tomograms } = problem;
const view = (address: number, length: number): Float64Array =>
  new Float64Array(kernels.memory.buffer, address, length);
view(at.matrix, 9).set(tomograms.matrices);
const model = view(at.model, EDGE ** 3).slice();
const slice = new Float64Array(PIXELS);
expandTomogram(model, grid, tomograms.matrices, pixels, slice, false);
const expand = (): void => {
  kernels.expandSlice(at.model, EDGE, EDGE, at.matrix, at.pixels, PIXELS, at.slice);
};

test('a slice is that of the reference backend', () => {
  expand();
  expect(slice).toContain(0);
  view(at.slice, PIXELS).forEach((value, t) => {
    expect(value).toBeCloseTo(slice[t], 12);
  });
});

test('sums over photons take the pixels that orient', () => {
  expand();
  kernels.takeLogarithms(at.slice, PIXELS);
  const list = [at.mask, at.onesOffsets, at.ones, at.multiOffsets, at.multi, at.counts];
  kernels.sumFrames(photons.frameCount, at.slice, ...list, at.frameSums);
  const sums = view(at.frameSums, 2);
  expect(sums[0]).toBeCloseTo(Math.log(slice[3]) + 4 * Math.log(slice[5]), 12);
  expect(sums[1]).toBeCloseTo(Math.log(slice[7]), 12);
});

test('photons are added with their probabilities', () => {
  view(at.slice, PIXELS).fill(0);
  const list = [at.onesOffsets, at.ones, at.multiOffsets, at.multi, at.counts];
  kernels.addFrames(photons.frameCount, at.slice, ...list, at.probabilities);
  const [p] = view(at.probabilities, 1);
  const added = view(at.slice, PIXELS);
  expect([added[3], added[35], added[5], added[7], added[0]]).toEqual([p, p, 4 * p, p, 0]);
});

test('a merge is that of the reference backend', () => {
  expand();
  kernels.mergeSlice(at.slice, EDGE, EDGE, at.matrix, at.pixels, PIXELS, at.sum, at.weight);
  const sum = new Float64Array(EDGE ** 3);
  const weight = new Float64Array(EDGE ** 3);
  mergeTomogram(slice, grid, tomograms.matrices, pixels, sum, weight, false);
  for (const [found, expected] of [
    [view(at.sum, EDGE ** 3), sum],
    [view(at.weight, EDGE ** 3), weight],
  ]) {
    found.forEach((value, voxel) => {
      expect(value).toBeCloseTo(expected[voxel], 12);
    });
  }
});
