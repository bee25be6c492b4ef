import { isMerged } from '../thresholds.ts';
import type { EngineState } from './engine-state.ts';
import { packOrientations } from './pack-tomograms.ts';

/** A tomogram of a tile that is merged. */
export interface Source {
  readonly lane: number;
  /** S: the sum of P phi over its frames. */
  readonly share: number;
}

/** What decides which tomograms are merged, of each place. */
export interface Shares {
  /** S, the sum of P phi. */
  readonly shares: Float32Array;
  /** The largest P. */
  readonly largest: Float32Array;
}

/** The tomograms of a tile that are merged. */
export function sourcesOf(
  { plan, parity }: EngineState,
  tile: number,
  { shares, largest }: Shares,
): readonly Source[] {
  const { firstPlace, lanes } = plan.tiles[tile];
  return Array.from({ length: lanes }, (_, lane) => ({
    lane,
    share: shares[firstPlace + lane],
  })).filter(({ lane, share }) => isMerged(share, largest[firstPlace + lane], parity));
}

/**
 * Sends which tomograms are merged: behind the tile before, which was submitted.
 *
 * @param factorOf what probabilities are multiplied by.
 */
export function sendSources(
  { device, buffers, plan, problem }: EngineState,
  tile: number,
  sources: readonly Source[],
  factorOf: (source: Source) => number,
): void {
  const places = 4 * Math.ceil(sources.length / 4);
  const lanes = new Uint32Array(2 * places);
  const factors = new Float32Array(lanes.buffer);
  sources.forEach((source, i) => {
    lanes[2 * i] = source.lane;
    factors[2 * i + 1] = factorOf(source);
  });
  device.queue.writeBuffer(buffers.sources, 0, lanes);
  const { firstPlace } = plan.tiles[tile];
  const numbers = sources.map(({ lane }) => plan.numbers[firstPlace + lane]);
  const orientations = packOrientations(problem.tomograms, numbers);
  device.queue.writeBuffer(buffers.mergedOrientations, 0, orientations);
}
