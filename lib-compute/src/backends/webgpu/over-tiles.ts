import type { StepOptions } from '../backend.ts';
import type { EngineState } from './engine-state.ts';

/** Records what is done with a tile. */
export type RecordTile = (tile: number) => void | Promise<void>;

/**
 * Records and submits tile after tile. Two are under way at a time, so that the device never waits for the
 * host and a step can be stopped soon.
 *
 * @param operation what is done, for messages.
 * @param range the tiles; all, where it is missing.
 * @throws the signal's reason when aborted.
 */
export async function overTiles(
  { plan, recorder }: EngineState,
  operation: string,
  { signal, onProgress }: StepOptions,
  record: RecordTile,
  { from, to } = { from: 0, to: plan.tiles.length },
): Promise<void> {
  let before = Promise.resolve();
  for (let tile = from; tile < to; tile++) {
    signal?.throwIfAborted();
    onProgress?.(tile / plan.tiles.length);
    await record(tile);
    const submitted = recorder.submit(operation);
    // Its failure is seen one tile later.
    submitted.catch(() => undefined);
    await before;
    before = submitted;
  }
  await before;
  onProgress?.(1);
}
