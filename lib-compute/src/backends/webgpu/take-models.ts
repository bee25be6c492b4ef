import type { MergedVolumes, StepOptions } from '../backend.ts';
import { voxelCount } from '../emc-problem.ts';
import type { EngineState } from './engine-state.ts';
import { GROUP_SIZE, groupsOf } from './kernels/rows.ts';
import { partOfModel } from './record-tile.ts';
import type { VolumeScale } from './volume-scale.ts';

/**
 * Makes the new models of the merged sums where the current ones lie, and brings them back to the host with their
 * weights: of the sums' four words a voxel two.
 *
 * @param averaged how many models, from the first on, are averaged with their Friedel mates.
 */
export async function takeModels(
  state: EngineState,
  { valueScale, weightScale }: VolumeScale,
  averaged: number,
  volumes: MergedVolumes,
  { signal, onProgress }: StepOptions,
): Promise<void> {
  const { buffers, plan, problem, recorder } = state;
  const { sumLow, sumHigh, weightLow, weightHigh, model: models } = buffers;
  const rows = voxelCount(problem.grid);
  signal?.throwIfAborted();
  for (let model = 0; model < problem.grid.models; model++) {
    recorder.dispatch(
      'newModels',
      {
        rows,
        isAveraged: model < averaged ? 1 : 0,
        quotientUnit: weightScale / valueScale,
        weightUnit: 1 / weightScale,
      },
      [sumLow, sumHigh, weightLow, weightHigh, models].map((buffer) =>
        partOfModel(plan, model, buffer),
      ),
      groupsOf(Math.ceil(rows / 2), GROUP_SIZE),
    );
  }
  await recorder.submit('the new models');
  await takeFloats(state, models, volumes.sum);
  onProgress?.(0.5);
  signal?.throwIfAborted();
  await takeFloats(state, weightLow, volumes.weight);
  onProgress?.(1);
}

/** Float32 values of all models, without what fills up the strides between them. */
async function takeFloats(
  { readBack, problem, plan }: EngineState,
  buffer: GPUBuffer,
  target: Float64Array,
): Promise<void> {
  const voxels = voxelCount(problem.grid);
  for (let model = 0; model < problem.grid.models; model++) {
    const { offset } = partOfModel(plan, model, buffer);
    const range = { offset, bytes: 4 * voxels };
    await readBack.pieces(buffer, range, (piece, begin) => {
      target.set(new Float32Array(piece), model * voxels + begin / 4);
    });
  }
}
