import type { EngineState } from '../engine-state.ts';
import type { Params } from '../kernels/params.ts';
import { blockQuads, groupsOf, groupsOfRows } from '../kernels/rows.ts';
import type { TileChunk } from '../tile-chunk.ts';
import type { Screening } from './screening.ts';
import { sixteensOf } from './screening-sizes.ts';

/** Workgroups that go through a list: as many as keep the largest devices busy. */
const LIST_GROUPS = 4096;

/** Records the steps of the slices of a tile, by which its chunks are screened. */
export function recordSteps(
  { recorder, buffers, problem }: EngineState,
  screening: Screening,
  params: Params,
  quads: number,
): void {
  const { lowest, steps, counters } = screening.buffers;
  const rows = problem.pixels.likelihoodCount;
  screening.clearCounters();
  recorder.dispatch(
    'steps',
    { ...params, rows, sixteens: sixteensOf(4 * quads), perNat: 1 / screening.step },
    [buffers.slices, lowest, steps, counters],
    groupsOfRows(rows, quads),
  );
}

/**
 * Records the log-likelihoods of a tile for a chunk of frames, of those pairs that may count; the others are no pairs.
 *
 * @param isNew whether the maxima of the frames may still rise.
 */
export function recordScreened(
  { recorder, buffers }: EngineState,
  { buffers: own, step }: Screening,
  { chunk, index, logLikelihoods, params }: TileChunk,
  quads: number,
  isNew: boolean,
): void {
  const { slices, facts, frames, best } = buffers;
  const rows = chunk.range.count;
  const sixteens = sixteensOf(4 * quads);
  const photons = [chunk.frameOffsets, chunk.frameEntries];
  const screened: Params = { ...params, sixteens, step, counter: 1 + index };
  recorder.dispatch(
    'bounds',
    { ...screened, blockQuads: blockQuads(sixteens) },
    [own.steps, ...photons, facts, frames, logLikelihoods],
    groupsOfRows(rows, sixteens),
  );
  if (isNew) {
    const bindings = [slices, ...photons, facts, frames, logLikelihoods, best];
    recorder.dispatch('leaders', screened, bindings, groupsOf(rows, 1));
  }
  recorder.dispatch(
    'survivors',
    screened,
    [logLikelihoods, best, frames, own.counters, own.list],
    groupsOfRows(rows, quads),
  );
  recorder.dispatch(
    'listedLikelihood',
    screened,
    [slices, ...photons, facts, frames, own.list, own.counters, logLikelihoods],
    groupsOf(Math.min(LIST_GROUPS, rows * quads), 1),
  );
}
