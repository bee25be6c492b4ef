import { PIXELS_PER_GROUP } from '../../../../src/backends/webgpu/kernels/merge.wgsl.ts';
import { groupsOf, groupsOfRows } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { wideNumber } from '../../../../src/backends/webgpu/kernels/wide.ts';
import { packPixels } from '../../../../src/backends/webgpu/pack-pixels.ts';
import { packOrientations } from '../../../../src/backends/webgpu/pack-tomograms.ts';
import { randomNumbers, randomProblem } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64, uint32Of } from '../kernel-run.ts';
import { byPixel, type Counts } from './photons-of-case.ts';
import { referenceProgram } from '../reference-program.ts';

const LANES = 8;

/** New tomograms of random probabilities, added to what an earlier chunk of frames left. */
export function tomogramCase(type: Counts): KernelCase {
  const { photons, pixels } = randomProblem({
    ...{ frames: 90, pixels: 70, likelihoodPixels: 70, rotations: 1, size: 9 },
  });
  const random = randomNumbers(2);
  const probabilities = Float32Array.from({ length: LANES * photons.frameCount }, () => random());
  const before = Float32Array.from({ length: LANES * pixels.count }, () => random());
  const expected = Float64Array.from(before);
  const { onesOffsets, ones, multiOffsets, multi, counts, frameCount } = photons;
  for (let d = 0; d < frameCount; d++) {
    for (let lane = 0; lane < LANES; lane++) {
      const probability = probabilities[LANES * d + lane];
      for (let i = onesOffsets[d]; i < onesOffsets[d + 1]; i++) {
        expected[LANES * ones[i] + lane] += probability;
      }
      for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
        expected[LANES * multi[i] + lane] += probability * counts[i];
      }
    }
  }
  const rows = byPixel(photons, type);
  return {
    name: `tomograms: photons weighed with probabilities, ${type}`,
    run: {
      kernel: 'tomograms',
      params: { ...rows.params, rows: pixels.count, quads: 2, blockQuads: 2, goesOn: 1 },
      bindings: [probabilities, ...rows.bindings, before].map(toBase64),
      groups: groupsOfRows(pixels.count, 2),
      outputs: [3],
    },
    tolerance: 1e-6,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}

/** The sums and weights that the reference program made of six tomograms. */
export function mergeCase(): KernelCase {
  const { edge, pixels, tomograms, merged } = referenceProgram;
  const values = new Float32Array(LANES * pixels.count);
  merged.tomograms.forEach((tomogram, r) => {
    tomogram.forEach((value, t) => {
      values[LANES * t + r] = value;
    });
  });
  const scale = 2 ** 40;
  const empty = toBase64(new Uint32Array(edge ** 3));
  return {
    name: 'merge: sums and weights of the reference program',
    run: {
      kernel: 'merge',
      params: {
        ...{ edge, depth: edge, rows: pixels.count, quads: 2, lanes: 6 },
        ...{ valueScale: scale, weightScale: scale },
      },
      bindings: [
        toBase64(packPixels(pixels)),
        toBase64(packOrientations(tomograms, [0, 1, 2, 3, 4, 5, -1, -1])),
        toBase64(values),
        ...[empty, empty, empty, empty],
      ],
      groups: groupsOf(pixels.count, PIXELS_PER_GROUP, 2),
      outputs: [3, 4, 5, 6],
    },
    tolerance: 2e-7,
    error(outputs) {
      const [sumLow, sumHigh, weightLow, weightHigh] = outputs.map(uint32Of);
      const at = (low: Uint32Array, high: Uint32Array): Float64Array =>
        merged.voxels.map((voxel) => wideNumber(low[voxel], high[voxel]) / scale);
      const isComplete =
        weightLow.filter((low, voxel) => low > 0 || weightHigh[voxel] > 0).length ===
        merged.voxels.length;
      return isComplete
        ? Math.max(
            errorOf(at(sumLow, sumHigh), merged.sums),
            errorOf(at(weightLow, weightHigh), merged.weights),
          )
        : Infinity;
    },
  };
}
