import type { FrameMaxima, StepOptions } from '../backend.ts';
import type { EngineState } from './engine-state.ts';
import type { FrameTable } from './frame-table.ts';
import { NO_PAIR } from './kernels/photon-sum.ts';
import { SUMS_PER_FRAME } from './kernels/frame-sums.wgsl.ts';
import { GROUP_SIZE, groupsOf } from './kernels/rows.ts';
import type { ModelScale } from './model-scale.ts';
import { overTiles } from './over-tiles.ts';
import { readWide } from './read-wide.ts';
import { recordLogLikelihoods } from './record-tile.ts';
import { screeningOf } from './screening/screening-of.ts';
import { tryScreening } from './screening/try-screening.ts';

/** Units of sums over a frame's pairs: pairs of at most 2^24 tomograms, each at most 20 or so. */
const VALUE_SCALE = 2 ** 36;

/**
 * The log-likelihoods of all pairs, and the best of each frame; without the base, which is the same for all
 * tomograms.
 */
export async function addMaxima(
  state: EngineState,
  scale: ModelScale,
  options: StepOptions,
): Promise<FrameMaxima> {
  const { device, recorder, buffers, plan, readBack, problem } = state;
  const { frameCount } = problem.photons;
  const values = new Float32Array(2 * frameCount).fill(NO_PAIR);
  const numbers = new Uint32Array(values.buffer);
  for (let d = 0; d < frameCount; d++) {
    numbers[2 * d + 1] = 2 ** 32 - 1;
  }
  device.queue.writeBuffer(buffers.best, 0, values);
  const record = (tile: number): void => {
    recordLogLikelihoods(state, tile, scale, true, ({ chunk, logLikelihoods, params }) => {
      recorder.dispatch(
        'maxima',
        params,
        [logLikelihoods, buffers.facts, buffers.best],
        groupsOf(chunk.range.count, GROUP_SIZE),
      );
    });
  };
  const from = await tryScreening(state, screeningOf(state), options, record);
  const to = plan.tiles.length;
  await overTiles(state, 'the likelihood', options, record, { from, to });
  const bytes = await readBack.read(buffers.best, 8 * frameCount);
  const best = new Float32Array(bytes);
  const tomograms = new Uint32Array(bytes);
  const isPair = (d: number): boolean => best[2 * d] > NO_PAIR;
  const frames = Array.from({ length: frameCount }, (_, d) => d);
  return {
    maximum: Float64Array.from(frames, (d) => (isPair(d) ? best[2 * d] : -Infinity)),
    tomogram: Int32Array.from(frames, (d) => (isPair(d) ? tomograms[2 * d + 1] : 0)),
  };
}

/** Sums over the probabilities of each frame, and of each place in the order of the tiles. */
export interface Weighed {
  /** Sum of P of each frame. */
  readonly probability: Float64Array;
  /** Sum of P times the distance from the maximum, nats. */
  readonly distance: Float64Array;
  readonly information: Float64Array;
  /** Sum of P (u - reference). */
  readonly excess: Float64Array;
  readonly occupancies: Float64Array;
  /** S of each place. */
  readonly shares: Float32Array;
  /** The largest P of each place. */
  readonly largest: Float32Array;
}

/** Weighs all pairs (spec/emc.md 3.3 to 3.5); what else it takes is in the frame table. */
export async function weighFrames(
  state: EngineState,
  scale: ModelScale,
  table: FrameTable,
  { normaliser, beta }: { normaliser: Float64Array; beta: Float64Array },
  options: StepOptions,
): Promise<Weighed> {
  const { device, recorder, buffers, plan, problem, readBack } = state;
  const { grid, photons } = problem;
  const { frameCount } = photons;
  table.setNormaliser(normaliser);
  device.queue.writeBuffer(buffers.frames, 0, table.values);
  const encoder = device.createCommandEncoder();
  encoder.clearBuffer(buffers.frameSums);
  encoder.clearBuffer(buffers.occupancies);
  device.queue.submit([encoder.finish()]);
  // As many units less as there may be terms of weight 1.
  const photonScale = scale.sumScale / 2 ** Math.ceil(Math.log2(plan.numbers.length));
  const signal = options.signal ? { signal: options.signal } : {};
  await overTiles(state, 'weighing the pairs', signal, (tile) => {
    const { model, quads } = plan.tiles[tile];
    recordLogLikelihoods(state, tile, scale, false, ({ chunk, index, logLikelihoods, params }) => {
      const { frames, facts, frameSums, occupancies, shares, largest } = buffers;
      recorder.dispatch(
        'frameSums',
        {
          ...params,
          firstOccupancy: model * frameCount,
          sumScale: photonScale,
          valueScale: VALUE_SCALE,
        },
        [logLikelihoods, frames, facts, frameSums, occupancies],
        groupsOf(chunk.range.count, 1),
      );
      recorder.dispatch(
        'shares',
        { ...params, goesOn: index === 0 ? 0 : 1 },
        [logLikelihoods, frames, shares, largest],
        groupsOf(quads, GROUP_SIZE),
      );
    });
  });
  const sums = await readWide(state, buffers.frameSums, SUMS_PER_FRAME * frameCount, VALUE_SCALE);
  const column = (k: number): Float64Array =>
    normaliser.map((total, d) => sums[SUMS_PER_FRAME * d + k] / total);
  const cells = grid.models * frameCount;
  const byModel = await readWide(state, buffers.occupancies, cells, VALUE_SCALE);
  return {
    probability: column(0),
    distance: column(1).map((sum, d) => sum / beta[d]),
    information: column(2),
    excess: column(3).map((sum) => (sum * VALUE_SCALE) / photonScale),
    occupancies: Float64Array.from({ length: cells }, (_, i) => {
      const [d, model] = [Math.floor(i / grid.models), i % grid.models];
      return byModel[model * frameCount + d] / normaliser[d];
    }),
    shares: new Float32Array(await readBack.read(buffers.shares, 4 * plan.numbers.length)),
    largest: new Float32Array(await readBack.read(buffers.largest, 4 * plan.numbers.length)),
  };
}

/** Sum of P u of each frame. */
export function expectedPhotons(
  { probability, excess }: Weighed,
  { referencePhotons }: ModelScale,
): Float64Array {
  return excess.map((sum, d) => sum + probability[d] * referencePhotons);
}
