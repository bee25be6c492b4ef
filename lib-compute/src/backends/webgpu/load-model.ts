import { voxelCount } from '../emc-problem.ts';
import type { SliceReference } from '../float32/slice-reference.ts';
import type { EngineState } from './engine-state.ts';

/** Values that are converted and sent at a time: 4 MiB. */
const SLAB = 2 ** 20;

/**
 * Sends the models in float32.
 *
 * @returns the largest value.
 */
export function loadModel(
  { device, problem, plan, buffers }: EngineState,
  models: Float64Array,
): number {
  const voxels = voxelCount(problem.grid);
  const slab = new Float32Array(Math.min(SLAB, voxels));
  let largest = 0;
  for (let model = 0; model < problem.grid.models; model++) {
    for (let begin = 0; begin < voxels; begin += slab.length) {
      const length = Math.min(slab.length, voxels - begin);
      for (let i = 0; i < length; i++) {
        const value = models[model * voxels + begin + i];
        slab[i] = value;
        largest = Math.max(largest, Math.abs(value));
      }
      const offset = 4 * (model * plan.modelStride + begin);
      device.queue.writeBuffer(buffers.model, offset, slab, 0, length);
    }
  }
  return largest;
}

/** Sends what each pixel's logarithm is taken against (kernels/slices.wgsl.ts). */
export function loadReferences(
  { device, buffers }: EngineState,
  { factors, logarithms }: SliceReference,
): void {
  const packed = new Float32Array(2 * factors.length);
  factors.forEach((factor, t) => {
    packed.set([factor, -logarithms[t]], 2 * t);
  });
  device.queue.writeBuffer(buffers.references, 0, packed);
}
