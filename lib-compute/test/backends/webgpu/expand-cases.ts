import { join } from 'node:path';
import type { PixelTable } from '../../../src/backends/emc-problem.ts';
import { expandTomogram } from '../../../src/backends/reference/tomogram.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { readNumbers } from '../../support/hdf5-values.ts';
import {
  cube,
  randomProblem,
  randomVolume,
  type ProblemShape,
} from '../../support/random-problem.ts';
import type { ExpandInput, ExpandOutput } from './run-expand.ts';

export interface ExpandCase {
  readonly name: string;
  readonly input: ExpandInput;
  /** Float64: slices [rotation][pixel] and u of each rotation. */
  readonly slices: Float64Array;
  readonly sums: Float64Array;
}

/**
 * Float32 against float64, in units of the largest value: positions of up to 30 voxels are good to
 * 2e-6, and neighbouring voxels of these models differ by as much as their values.
 */
export const TOLERANCE = { slices: 1e-5, sums: 1e-6 };

const shapes: Readonly<Record<string, Omit<ProblemShape, 'frames'>>> = {
  'one pixel, one rotation': { pixels: 1, likelihoodPixels: 1, rotations: 1, size: 3 },
  'less than a workgroup': { pixels: 31, likelihoodPixels: 17, rotations: 63, size: 7 },
  'one workgroup': { pixels: 32, likelihoodPixels: 32, rotations: 64, size: 9 },
  'one pixel more': { pixels: 33, likelihoodPixels: 32, rotations: 64, size: 9 },
  'no pixel in the likelihood': { pixels: 65, likelihoodPixels: 0, rotations: 5, size: 9 },
  '70000 pixels': { pixels: 70000, likelihoodPixels: 69001, rotations: 64, size: 51 },
};

/** The same table for Node and Chromium: awkward sizes, and the reference program's own slices. */
export const expandCases: readonly ExpandCase[] = [
  ...Object.entries(shapes).map(([name, shape]) => randomCase(name, shape)),
  goldenCase(),
];

/** How far a result lies from float64, in units of the largest slice value and of the largest u. */
export function errorsOf({ input, slices, sums }: ExpandCase, output: ExpandOutput) {
  const { count } = input.pixels;
  const rotations = input.matrices.length / 9;
  const errors = { slices: 0, sums: 0 };
  for (let r = 0; r < rotations; r++) {
    errors.sums = Math.max(errors.sums, Math.abs(output.sums[r] - sums[r]));
    for (let t = 0; t < count; t++) {
      const difference = Math.abs(output.slices[64 * t + r] - slices[count * r + t]);
      errors.slices = Math.max(errors.slices, difference);
    }
  }
  const largest = (values: Float64Array): number =>
    values.reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
  return { slices: errors.slices / largest(slices), sums: errors.sums / largest(sums) };
}

function randomCase(name: string, shape: Omit<ProblemShape, 'frames'>): ExpandCase {
  const { grid, tomograms, pixels } = randomProblem({ frames: 1, ...shape });
  const size = grid.edge;
  const input = {
    model: randomVolume(size, 7),
    size,
    pixels,
    matrices: tomograms.matrices,
  };
  return { name, input, ...expected(input) };
}

function goldenCase(): ExpandCase {
  const [table, matrices, slices] = readNumbers(join(emcPublic, 'unit.h5'), [
    'detector_pixels',
    'rotation_matrices',
    'slices_linear',
  ]);
  const [model] = readNumbers(join(emcPublic, 'start_model.h5'), ['intens']);
  const [mask] = readNumbers(join(emcPublic, 'det.h5'), ['mask']);
  // In the file's order the pixels of the likelihood are not the first, so u is left out of it.
  const count = mask.length;
  const column = (k: number): Float64Array =>
    Float64Array.from({ length: count }, (_, t) => table[4 * t + k]);
  const pixels: PixelTable = {
    count,
    likelihoodCount: count,
    qx: column(0),
    qy: column(1),
    qz: column(2),
    correction: column(3),
  };
  const input = { model, size: 49, pixels, matrices };
  return { name: 'slices of the reference program', input, slices, sums: sumsOf(slices, pixels) };
}

function expected({ model, size, pixels, matrices }: ExpandInput) {
  const rotations = matrices.length / 9;
  const slices = new Float64Array(rotations * pixels.count);
  for (let r = 0; r < rotations; r++) {
    const slice = slices.subarray(r * pixels.count, (r + 1) * pixels.count);
    expandTomogram(model, cube(size), matrices.subarray(9 * r, 9 * r + 9), pixels, slice, false);
  }
  return { slices, sums: sumsOf(slices, pixels) };
}

function sumsOf(slices: Float64Array, { count, likelihoodCount }: PixelTable): Float64Array {
  return Float64Array.from({ length: slices.length / count }, (_, r) =>
    slices.subarray(r * count, r * count + likelihoodCount).reduce((sum, value) => sum + value, 0),
  );
}
