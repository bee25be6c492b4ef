import { inputError } from '../errors.ts';
import type { EmcOptions } from './options.ts';

/**
 * The frames that a reconstruction uses: those not blacklisted, and of these every other one when
 * `selection` is given. `odd_only` drops the first, third, ... of them, as Dragonfly's C program does
 * (spec/emc.md 2.4).
 *
 * @returns frame numbers, ascending.
 */
export function participatingFrames(
  frameCount: number,
  blacklist: Uint8Array | undefined,
  selection: EmcOptions['selection'],
): Uint32Array {
  if (blacklist && blacklist.length !== frameCount) {
    throw inputError({
      what: 'The blacklist',
      expected: `one value for each of the ${frameCount} frames`,
      found: `${blacklist.length} values`,
    });
  }
  const good = Uint32Array.from({ length: frameCount }, (_, d) => d).filter(
    (d) => blacklist?.[d] !== 1,
  );
  const frames = good.filter(
    (_, position) => selection === undefined || position % 2 === (selection === 'odd_only' ? 1 : 0),
  );
  if (frameCount > 0 && good.length === 0) {
    throw inputError({
      what: 'The blacklist',
      expected: 'a list that leaves frames to use',
      found: `one that leaves out all ${frameCount}`,
    });
  }
  if (frames.length === 0) {
    throw inputError({
      what: 'The selection',
      expected: 'one that leaves frames to use',
      found: `${selection ?? 'not given'}, which leaves none of ${good.length}`,
    });
  }
  return frames;
}
