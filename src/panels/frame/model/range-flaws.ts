import type { TranslationBundle } from '@jupyterlab/translation';
import { wholeFlaw } from '../../../components/number-flaws.ts';

/** Frames from the first to the last, all of them or every so many; all frames where it says nothing. */
export interface AskedRange {
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  readonly every?: number | undefined;
}

/** What keeps each field of a range from saying which frames are meant. */
export function rangeFlaws(
  { first = 0, last = Infinity, every = 1 }: AskedRange = {},
  frameCount: number,
  trans: TranslationBundle,
): Partial<Record<keyof AskedRange, string>> {
  if (frameCount === 0) {
    return { first: trans.__('There are no frames to choose from.') };
  }
  const end = frameCount - 1;
  const firstFlaw = wholeFlaw(first, 0, end, trans);
  // A last frame behind the end is the end.
  const lastFlaw =
    wholeFlaw(Math.min(last, end), 0, end, trans) ??
    (first > last ? trans.__('Not before the first frame.') : undefined);
  const everyFlaw = wholeFlaw(Math.min(every, frameCount), 1, frameCount, trans);
  return {
    ...(firstFlaw !== undefined && { first: firstFlaw }),
    ...(lastFlaw !== undefined && { last: lastFlaw }),
    ...(everyFlaw !== undefined && { every: everyFlaw }),
  };
}
