import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { ConfigChanges } from '@damselfly/compute/io/formats/dragonfly-config/edit-config.ts';

export type BetaMode = 'constant' | 'schedule' | 'automatic';

/**
 * How beta is found, in the form's words.
 *
 * @param isWrong whether the config says something else than counts: a number was meant then.
 */
export function betaMode({ beta, beta_schedule: [jump] }: EmcOptions, isWrong: boolean): BetaMode {
  if (beta === 'auto' && !isWrong) {
    return 'automatic';
  }
  return jump === 1 ? 'constant' : 'schedule';
}

/** A factor of the square root of 2 every 10 iterations, as Dragonfly's examples use. */
const USUAL_SCHEDULE = '1.41421356 10';

/**
 * What to write for another mode.
 *
 * @param startValue the beta to begin with where none is given.
 */
export function changesForMode(
  mode: BetaMode,
  { beta, beta_schedule: [jump] }: EmcOptions,
  startValue: number,
): ConfigChanges {
  const value = beta === 'auto' ? String(startValue) : String(beta);
  switch (mode) {
    case 'automatic':
      return { beta: 'auto', beta_schedule: undefined };
    case 'constant':
      return { beta: value, beta_schedule: undefined };
    case 'schedule':
      return { beta: value, ...(jump === 1 && { beta_schedule: USUAL_SCHEDULE }) };
  }
}
