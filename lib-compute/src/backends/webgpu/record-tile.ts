import { candidateWords } from './pack-tomograms.ts';
import type { EnginePlan } from './engine-plan.ts';
import type { EngineState } from './engine-state.ts';
import type { Params } from './kernels/params.ts';
import { blockQuads, GROUP_SIZE, groupsOf, groupsOfRows, type Groups } from './kernels/rows.ts';
import { wideParts } from './kernels/wide.ts';
import type { ModelScale } from './model-scale.ts';
import { recordScreened, recordSteps } from './screening/record-screened.ts';
import { screeningOf } from './screening/screening-of.ts';
import type { TileChunk } from './tile-chunk.ts';

/** What every kernel is told of a tile. */
export function tileParams({ problem, plan, parity }: EngineState, tile: number): Params {
  const { quads, lanes, firstPlace } = plan.tiles[tile];
  return {
    edge: problem.grid.edge,
    depth: problem.grid.depth,
    extrapolates: parity ? 1 : 0,
    ...{ quads, lanes, firstPlace },
    blockQuads: blockQuads(quads),
  };
}

/** The part of a buffer over all models that belongs to the model of a tile. */
export function modelOf({ plan }: EngineState, tile: number, buffer: GPUBuffer): GPUBufferBinding {
  return partOfModel(plan, plan.tiles[tile].model, buffer);
}

/** The part of a buffer over all models that belongs to one of them. */
export function partOfModel(
  { modelStride }: EnginePlan,
  model: number,
  buffer: GPUBuffer,
): GPUBufferBinding & { readonly offset: number } {
  const size = 4 * modelStride;
  return { buffer, offset: size * model, size };
}

/** Records the slices of a tile and their sums. */
export function recordSlices(state: EngineState, tile: number, scale: ModelScale): void {
  const { buffers, plan, problem, recorder, statistics } = state;
  const params = tileParams(state, tile);
  const { quads } = plan.tiles[tile];
  const { model, pixels, references, orientations, slices, parts, sliceSums, facts } = buffers;
  const measured = statistics.slices === 'photonSlices' ? [] : [references];
  recorder.dispatch(
    statistics.slices,
    { ...params, rows: problem.pixels.likelihoodCount },
    [modelOf(state, tile, model), pixels, orientations, slices, parts, ...measured],
    groupsOf(plan.blocks, 1, Math.ceil((4 * quads) / GROUP_SIZE)),
  );
  const [referenceLow, referenceHigh] = wideParts(scale.reference);
  const [freeLow, freeHigh] = wideParts(scale.free);
  const { sumScale, penaltyScale } = scale;
  recorder.dispatch(
    'sliceSums',
    {
      ...{ ...params, rows: plan.blocks, sumScale, penaltyScale },
      ...{ referenceLow, referenceHigh, freeLow, freeHigh },
    },
    [parts, sliceSums, facts],
    groupsOf(4 * quads, GROUP_SIZE),
  );
}

/**
 * Records, for each chunk of frames, the log-likelihoods of a tile and what is done with them. Those that
 * are kept on the device are computed only where `isNew`.
 */
export function recordLogLikelihoods(
  state: EngineState,
  tile: number,
  scale: ModelScale,
  isNew: boolean,
  use: (tileChunk: TileChunk) => void,
): void {
  const { logLikelihoods: store, buffers, plan } = state;
  const { quads } = plan.tiles[tile];
  const isComputed = isNew || !store.isKept(tile);
  const possible = screeningOf(state);
  const screening = possible?.isOn ? possible : undefined;
  if (isComputed) {
    recordSlices(state, tile, scale);
    if (screening) {
      recordSteps(state, screening, tileParams(state, tile), quads);
    }
  }
  buffers.chunks.forEach((chunk, index) => {
    const { first, count, hasHalfCounts } = chunk.range;
    const params: Params = {
      ...tileParams(state, tile),
      rows: count,
      firstRow: first,
      candidateWords: wordsOfCandidates(state),
      halfCounts: hasHalfCounts ? 1 : 0,
    };
    const logLikelihoods = store.buffer(tile, index);
    const tileChunk = { chunk, index, logLikelihoods, params };
    if (isComputed) {
      if (screening) {
        recordScreened(state, screening, tileChunk, quads, isNew);
      } else {
        recordLikelihood(state, tileChunk, groupsOfRows(count, quads));
      }
      recordReplacements(state, tile, tileChunk);
    }
    use(tileChunk);
  });
}

/** 0 where every frame is compared with every tomogram. */
function wordsOfCandidates({ problem: { candidates }, searched }: EngineState): number {
  if (searched.buffers) {
    return searched.words;
  }
  return candidates ? candidateWords(candidates.placeCount) : 0;
}

function recordLikelihood(
  { recorder, buffers, statistics, searched }: EngineState,
  { chunk, index, logLikelihoods, params }: TileChunk,
  groups: Groups,
): void {
  const { slices, facts, frames, references } = buffers;
  const { frameOffsets, frameEntries } = chunk;
  const candidates = searched.buffers?.[index] ?? chunk.candidates;
  const measured = statistics.likelihood === 'likelihoodOverBackground' ? [references] : [];
  recorder.dispatch(
    statistics.likelihood,
    params,
    [slices, frameOffsets, frameEntries, facts, frames, candidates, logLikelihoods, ...measured],
    groups,
  );
}

/** Records that what the host computed takes its place among the log-likelihoods. */
export function recordReplacements(
  { recorder, logLikelihoods: store }: EngineState,
  tile: number,
  { index, logLikelihoods }: Pick<TileChunk, 'index' | 'logLikelihoods'>,
): void {
  const replacements = store.replacements(tile, index);
  if (replacements) {
    const { buffer, count } = replacements;
    recorder.dispatch(
      'overwrite',
      { rows: count },
      [buffer, logLikelihoods],
      groupsOf(count, GROUP_SIZE),
    );
  }
}
