import { voxelCount, type EmcProblem } from '@damselfly/compute/backends/emc-problem.ts';
import { arrayPutter } from './put-array.ts';

/** Addresses of a problem in the memory of the scalar kernels. */
export type ScalarProblem = ReturnType<typeof putProblem>;

/** Copies a problem in. Values of model and probabilities are made up: no time depends on them. */
export function putProblem(memory: WebAssembly.Memory, { grid, pixels, photons }: EmcProblem) {
  const put = arrayPutter(memory);
  const { count, likelihoodCount, qx, qy, qz, correction } = pixels;
  const voxels = voxelCount(grid);
  const table = new Float64Array(4 * count);
  [qx, qy, qz, correction].forEach((values, column) => {
    values.forEach((value, t) => {
      table[4 * t + column] = value;
    });
  });
  return {
    matrix: put(new Float64Array(9)),
    pixels: put(table),
    slice: put(new Float64Array(count)),
    mask: put(Uint8Array.from({ length: count }, (_, t) => (t < likelihoodCount ? 0 : 1))),
    onesOffsets: put(photons.onesOffsets),
    ones: put(photons.ones),
    multiOffsets: put(photons.multiOffsets),
    multi: put(photons.multi),
    counts: put(photons.counts),
    frameSums: put(new Float64Array(photons.frameCount)),
    probabilities: put(new Float64Array(photons.frameCount).fill(2 ** -10)),
    model: put(Float64Array.from({ length: voxels }, (_, voxel) => 0.1 + (voxel % 11) / 10)),
    sum: put(new Float64Array(voxels)),
    weight: put(new Float64Array(voxels)),
  };
}
