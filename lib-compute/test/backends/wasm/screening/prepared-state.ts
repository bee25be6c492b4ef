import type { EmcProblem } from '../../../../src/backends/emc-problem.ts';
import { referenceSums, sliceReference } from '../../../../src/backends/float32/slice-reference.ts';
import { photonLists } from '../../../../src/backends/wasm/photon-lists.ts';
import type { Screening } from '../../../../src/backends/wasm/screening/screening.ts';
import { modelTops } from '../../../../src/backends/float32/screening-levels.ts';
import { screeningBlocks } from '../../../../src/backends/wasm/screening/screening-blocks.ts';
import { screeningLists } from '../../../../src/backends/wasm/screening/screening-lists.ts';
import { setLevels, setReach } from '../../../../src/backends/wasm/screening/set-levels.ts';
import { EXPAND_PIXEL_BYTES } from '../../../../src/backends/wasm/worker-layout.ts';
import { workerSetups } from '../../../../src/backends/wasm/worker-setups.ts';
import { prepareState, type WorkerState } from '../../../../src/backends/wasm/worker-state.ts';

export interface PreparedState {
  readonly state: WorkerState;
  readonly screening: Screening;
  /** What each frame's log-likelihoods lack. */
  readonly referenceSums: Float64Array;
}

/** One worker's memory before the likelihood: model, references, levels and scales of 1, no maxima yet. */
export async function preparedState(
  problem: EmcProblem,
  model: Float64Array,
  window: Float64Array,
): Promise<PreparedState> {
  const blocks = screeningBlocks(problem);
  const [setup] = workerSetups(problem, { parity: false, workers: 1 }, 'relaxed', blocks);
  const state = await prepareState(setup, {
    ...photonLists(problem.photons, setup.blocks),
    screening: screeningLists(problem.photons, blocks),
  });
  if ('needed' in state || !state.screening) {
    throw new Error('There is no memory for the problem.');
  }
  const { memory, layout, frameCount } = state;
  memory.float32(layout.volumes, model.length).set(model);
  const { factors, logarithms, tops } = sliceReference(model, problem.grid, problem.pixels);
  const order = setup.blocks.order.subarray(0, problem.pixels.likelihoodCount);
  const fields = memory.float32(layout.expandPixels, (EXPAND_PIXEL_BYTES / 4) * order.length);
  order.forEach((pixel, place) => {
    fields[6 * place + 3] = factors[pixel];
    fields[6 * place + 5] = -logarithms[pixel];
  });
  const all = modelTops(problem.photons, tops);
  setLevels(state, { ...all, tops: Float32Array.from(order, (pixel) => all.tops[pixel]) });
  setReach(state, window);
  memory.float64(layout.scale, frameCount).fill(1);
  memory.float64(layout.window, frameCount).set(window);
  memory.float64(layout.maximum, frameCount).fill(-Infinity);
  memory.int32(layout.best, frameCount).fill(-1);
  return {
    state,
    screening: state.screening,
    referenceSums: referenceSums(problem.photons, logarithms),
  };
}
