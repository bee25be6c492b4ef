import { join } from 'node:path';
import type { PixelTable, Tomograms } from '../../../src/backends/emc-problem.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { readNumbers } from '../../support/hdf5-values.ts';

const [table, matrices, slices, tomogramsIn, voxels, sums, weights] = readNumbers(
  join(emcPublic, 'unit.h5'),
  [
    'detector_pixels',
    'rotation_matrices',
    'slices_linear',
    'tomograms_in',
    'merge/voxel_index',
    'merge/sum',
    'merge/weight',
  ],
);
const [model] = readNumbers(join(emcPublic, 'start_model.h5'), ['intens']);
const [mask] = readNumbers(join(emcPublic, 'det.h5'), ['mask']);

const all = mask.length;
/** Pixels that are merged. */
const used = Array.from(mask.keys()).filter((t) => mask[t] < 2);
const column = (k: number): Float64Array => Float64Array.from(used, (t) => table[4 * t + k]);
const ofRotations = (values: Float64Array): Float64Array[] =>
  [0, 1, 2, 3, 4, 5].map((r) => Float64Array.from(used, (t) => values[all * r + t]));

const pixels: PixelTable = {
  count: used.length,
  likelihoodCount: used.length,
  qx: column(0),
  qy: column(1),
  qz: column(2),
  correction: column(3),
};

const tomograms: Tomograms = {
  count: 6,
  matrices,
  weights: new Float64Array(6).fill(1),
  models: new Int32Array(6),
};

/** What the reference program's own functions gave for six rotations (test-data/emc-public/README.md). */
export const referenceProgram = {
  edge: 49,
  model,
  pixels,
  tomograms,
  slices: ofRotations(slices),
  merged: { tomograms: ofRotations(tomogramsIn), voxels, sums, weights },
};
