import { voxelCount } from '../emc-problem.ts';
import type { EngineState } from './engine-state.ts';

/** Values that are converted and sent at a time: 4 MiB. */
const SLAB = 2 ** 20;

/** Sends the models in float32. */
export function loadModel(
  { device, problem, plan, buffers }: EngineState,
  models: Float64Array,
): void {
  const voxels = voxelCount(problem.grid);
  const slab = new Float32Array(Math.min(SLAB, voxels));
  for (let model = 0; model < problem.grid.models; model++) {
    for (let begin = 0; begin < voxels; begin += slab.length) {
      const length = Math.min(slab.length, voxels - begin);
      for (let i = 0; i < length; i++) {
        slab[i] = models[model * voxels + begin + i];
      }
      const offset = 4 * (model * plan.modelStride + begin);
      device.queue.writeBuffer(buffers.model, offset, slab, 0, length);
    }
  }
}
