import type { StepOptions } from '../backend.ts';
import type { FrameLevels } from '../float32/pair-store.ts';
import type { EngineState } from './engine-state.ts';
import type { FrameTable } from './frame-table.ts';
import { groupsOf } from './kernels/rows.ts';
import type { ModelScale } from './model-scale.ts';
import { overTiles } from './over-tiles.ts';
import { readWide } from './read-wide.ts';
import { recordLogLikelihoods } from './record-tile.ts';

/** Units of a sum of relative probabilities: 2^40 of them make one. */
const SUM_SCALE = 2 ** 40;

/** For each frame the sum of exp(beta (L - maximum)) over the pairs within its window. */
export async function addNormalisers(
  state: EngineState,
  scale: ModelScale,
  table: FrameTable,
  { maximum, window, beta }: FrameLevels,
  options: StepOptions,
): Promise<Float64Array> {
  const { device, recorder, buffers, problem } = state;
  table.set('maximum', maximum);
  table.set('window', window);
  table.set('beta', beta);
  device.queue.writeBuffer(buffers.frames, 0, table.values);
  const { frameCount } = problem.photons;
  device.queue.writeBuffer(buffers.normalisers, 0, new Uint32Array(2 * frameCount));
  await overTiles(state, 'the probabilities', options, (tile) => {
    recordLogLikelihoods(state, tile, scale, false, ({ chunk, logLikelihoods, params }) => {
      recorder.dispatch(
        'normalisers',
        { ...params, sumScale: SUM_SCALE },
        [logLikelihoods, buffers.frames, buffers.normalisers],
        groupsOf(chunk.range.count, 1),
      );
    });
  });
  return readWide(state, buffers.normalisers, frameCount, SUM_SCALE);
}
