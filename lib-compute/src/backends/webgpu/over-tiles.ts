import type { StepOptions } from '../backend.ts';
import type { EngineState } from './engine-state.ts';

/**
 * Records and submits tile after tile. Two are under way at a time, so that the device never waits for the
 * host and a step can be stopped soon.
 *
 * @param operation what is done, for messages.
 * @throws the signal's reason when aborted.
 */
export async function overTiles(
  { plan, recorder }: EngineState,
  operation: string,
  { signal, onProgress }: StepOptions,
  record: (tile: number) => void | Promise<void>,
): Promise<void> {
  let before = Promise.resolve();
  for (let tile = 0; tile < plan.tiles.length; tile++) {
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
