import type { StepOptions } from '../../backend.ts';
import type { EngineState } from '../engine-state.ts';
import { overTiles, type RecordTile } from '../over-tiles.ts';
import type { Screening } from './screening.ts';

/** With fewer tiles, to try it takes longer than it could save. */
const FEWEST_TILES = 4;

/**
 * Where it is due, computes the first tile without screening and the second with it, and takes for the others what was
 * faster.
 *
 * @returns the first tile that is left to do.
 */
export async function tryScreening(
  state: EngineState,
  screening: Screening | undefined,
  { signal }: StepOptions,
  record: RecordTile,
): Promise<number> {
  const { tiles } = state.plan;
  if (!screening?.isMeasured || tiles.length < FEWEST_TILES || !screening.choice.isDue()) {
    return 0;
  }
  const millisecondsOf = async (tile: number): Promise<number> => {
    const begun = performance.now();
    const options = signal ? { signal } : {};
    await overTiles(state, 'the likelihood', options, record, { from: tile, to: tile + 1 });
    return performance.now() - begun;
  };
  screening.isOn = false;
  const plain = (await millisecondsOf(0)) / tiles[0].quads;
  screening.isOn = true;
  const screened = (await millisecondsOf(1)) / tiles[1].quads;
  screening.choice.note(plain, screened);
  screening.isOn = screening.choice.isOn;
  return 2;
}
