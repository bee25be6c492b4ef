import { MOST_WORKERS } from '@damselfly/compute/emc/most-workers.ts';
import { InvalidArgumentError } from 'commander';

/** Nine digits: more iterations than any disk holds. */
const MOST = 999_999_999;

/** More runs than any one machine has cores: each is a process. */
const MOST_SLOTS = 1024;

/** Parses an argument that counts something: 1, 2, 3, ... */
export function wholeNumber(text: string): number {
  return wholeNumberUpTo(MOST)(text);
}

/** Parses a number of workers. */
export function workerCount(text: string): number {
  return wholeNumberUpTo(MOST_WORKERS)(text);
}

/** Parses how many runs are computed at a time. */
export function slotCount(text: string): number {
  return wholeNumberUpTo(MOST_SLOTS)(text);
}

/** Parses one that counts no more than `most`. */
function wholeNumberUpTo(most: number): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d*$/.test(text) || Number(text) > most) {
      throw new InvalidArgumentError(
        `It should be a whole number, at least 1 and at most ${most}.`,
      );
    }
    return Number(text);
  };
}
