import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PixelTable } from '../../../src/backends/emc-problem.ts';
import { expandTomogram, mergeTomogram } from '../../../src/backends/reference/tomogram.ts';
import { friedelQuotient } from '../../../src/emc/update.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { cube } from '../../support/random-problem.ts';
import { readNumbers } from '../../support/hdf5-values.ts';

const SIZE = 49;

const [table, matrices, slices, tomograms, voxels, sums, weights, friedelVoxels, friedelValues] =
  readNumbers(join(emcPublic, 'unit.h5'), [
    'detector_pixels',
    'rotation_matrices',
    'slices_linear',
    'tomograms_in',
    'merge/voxel_index',
    'merge/sum',
    'merge/weight',
    'merge/friedel_voxel_index',
    'merge/friedel_value',
  ]);
const [model] = readNumbers(join(emcPublic, 'start_model.h5'), ['intens']);
const [mask] = readNumbers(join(emcPublic, 'det.h5'), ['mask']);

const count = table.length / 4;
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
const matrix = (i: number): Float64Array => matrices.subarray(9 * i, 9 * i + 9);

test('slices of the start model as the reference program cuts them', () => {
  const slice = new Float64Array(count);
  for (let i = 0; i < 6; i++) {
    expandTomogram(model, cube(SIZE), matrix(i), pixels, slice, false);
    slice.forEach((value, t) => {
      // The reference gives pixels outside the grid the smallest positive numbers.
      expect(value).toBeCloseTo(slices[count * i + t], 12);
    });
  }
});

test('tomograms merge into the sums, weights and Friedel quotient of the reference program', () => {
  const merged = { sum: new Float64Array(SIZE ** 3), weight: new Float64Array(SIZE ** 3) };
  const used = Array.from(mask.keys()).filter((t) => mask[t] < 2);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(used, (t) => values[t]);
  const usedPixels: PixelTable = {
    count: used.length,
    likelihoodCount: 0,
    qx: pick(pixels.qx),
    qy: pick(pixels.qy),
    qz: pick(pixels.qz),
    correction: pick(pixels.correction),
  };
  for (let i = 0; i < 6; i++) {
    const tomogram = pick(tomograms.subarray(count * i, count * (i + 1)));
    mergeTomogram(tomogram, cube(SIZE), matrix(i), usedPixels, merged.sum, merged.weight, false);
  }
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  expect(total(merged.weight)).toBeCloseTo(total(weights), 9);
  voxels.forEach((voxel, k) => {
    expect(merged.sum[voxel]).toBeCloseTo(sums[k], 12);
    expect(merged.weight[voxel]).toBeCloseTo(weights[k], 12);
  });
  const quotient = friedelQuotient(merged);
  friedelVoxels.forEach((voxel, k) => {
    expect(quotient[voxel]).toBeCloseTo(friedelValues[k], 12);
  });
});
