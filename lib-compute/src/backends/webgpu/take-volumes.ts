import type { MergedVolumes, StepOptions } from '../backend.ts';
import { voxelCount } from '../emc-problem.ts';
import type { EngineState } from './engine-state.ts';
import { wideNumber } from './kernels/wide.ts';
import type { VolumeScale } from './volume-scale.ts';

/** Sets the merged sums on the device to zero. */
export function clearVolumes({ device, buffers }: EngineState): void {
  const encoder = device.createCommandEncoder();
  for (const buffer of [buffers.sumLow, buffers.sumHigh, buffers.weightLow, buffers.weightHigh]) {
    encoder.clearBuffer(buffer);
  }
  device.queue.submit([encoder.finish()]);
}

/** Brings the merged sums back to the host, in float64. */
export async function takeVolumes(
  state: EngineState,
  { valueScale, weightScale }: VolumeScale,
  volumes: MergedVolumes,
  { signal, onProgress }: StepOptions,
): Promise<void> {
  const { sumLow, sumHigh, weightLow, weightHigh } = state.buffers;
  signal?.throwIfAborted();
  await takeSums(state, { low: sumLow, high: sumHigh }, valueScale, volumes.sum);
  onProgress?.(0.5);
  signal?.throwIfAborted();
  await takeSums(state, { low: weightLow, high: weightHigh }, weightScale, volumes.weight);
  onProgress?.(1);
}

/** The low halves wait in `target` until the high ones come. */
async function takeSums(
  { readBack, problem, plan }: EngineState,
  { low, high }: { low: GPUBuffer; high: GPUBuffer },
  scale: number,
  target: Float64Array,
): Promise<void> {
  const voxels = voxelCount(problem.grid);
  const bytes = 4 * plan.modelStride * problem.grid.models;
  const forEachValue = (
    buffer: GPUBuffer,
    visit: (index: number, half: number) => void,
  ): Promise<void> =>
    readBack.pieces(buffer, { offset: 0, bytes }, (piece, begin) => {
      new Uint32Array(piece).forEach((half, i) => {
        const at = begin / 4 + i;
        const voxel = at % plan.modelStride;
        if (voxel < voxels) {
          visit(Math.floor(at / plan.modelStride) * voxels + voxel, half);
        }
      });
    });
  await forEachValue(low, (index, half) => {
    target[index] = half;
  });
  await forEachValue(high, (index, half) => {
    target[index] = wideNumber(target[index], half) / scale;
  });
}
