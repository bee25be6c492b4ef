import type { FluenceSlopes, FluenceTrial, StepOptions } from '../backend.ts';
import type { EngineState } from './engine-state.ts';
import type { FrameTable } from './frame-table.ts';
import { GROUP_SIZE, groupsOf, groupsOfRows } from './kernels/rows.ts';
import type { ModelScale } from './model-scale.ts';
import { overTiles } from './over-tiles.ts';
import { recordLogLikelihoods, recordSlices } from './record-tile.ts';

/** How likely the fluences are that are tried (spec/emc.md 3.10). */
export async function addFluenceSlopes(
  state: EngineState,
  scale: ModelScale,
  table: FrameTable,
  trial: FluenceTrial,
  options: StepOptions,
): Promise<FluenceSlopes> {
  const { device, recorder, buffers, plan, problem, readBack, parity } = state;
  const { frameCount } = problem.photons;
  table.setNormaliser(trial.normaliser);
  table.set('trialFluence', trial.fluence);
  table.set('rescale', trial.rescale);
  table.set('isOpen', Float64Array.from(trial.isOpen));
  device.queue.writeBuffer(buffers.frames, 0, table.values);
  device.queue.writeBuffer(buffers.slopes, 0, new Float32Array(4 * frameCount));
  await overTiles(state, 'the fluences over a background', options, (tile) => {
    if (state.logLikelihoods.isKept(tile)) {
      recordSlices(state, tile, scale);
    }
    recordLogLikelihoods(state, tile, scale, false, ({ chunk, logLikelihoods, params }) => {
      const { slices, frames, references, probabilities, slopes } = buffers;
      const { frameOffsets, frameEntries } = chunk;
      // What the pairs of four tomograms have takes as much room as four probabilities.
      const ofPairs = probabilities;
      recorder.dispatch(
        'fluenceSlopes',
        params,
        [slices, frameOffsets, frameEntries, frames, references, logLikelihoods, ofPairs],
        groupsOfRows(chunk.range.count, plan.tiles[tile].quads),
      );
      recorder.dispatch(
        'slopeSums',
        params,
        [ofPairs, slopes],
        groupsOf(chunk.range.count, GROUP_SIZE),
      );
    });
  });
  const sums = new Float32Array(await readBack.read(buffers.slopes, 16 * frameCount));
  const frames = Array.from({ length: frameCount }, (_, d) => d);
  return {
    gain: Float64Array.from(frames, (d) =>
      parity || sums[4 * d + 2] === 0 ? sums[4 * d] : -Infinity,
    ),
    fall: Float64Array.from(frames, (d) => sums[4 * d + 1]),
  };
}
