import type { RunDetail } from '@damselfly/remote/http';

/** How many volumes there are to choose from; 1 of planes, which are shown together. */
export function volumeCount(facts: RunDetail['facts'] | undefined): number {
  return facts?.kind === 'planes' ? 1 : (facts?.modes ?? 1);
}

/** The mode to show: the chosen one, or the last where there are not so many. */
export function shownMode(chosen: number, facts: RunDetail['facts'] | undefined): number {
  return Math.min(chosen, volumeCount(facts) - 1);
}
