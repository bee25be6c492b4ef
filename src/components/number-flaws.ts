import type { TranslationBundle } from '@jupyterlab/translation';
import { formatInteger } from './format/number.ts';

/** Why a number is no whole one from the least to the most; undefined where it is. */
export function wholeFlaw(
  value: number,
  least: number,
  most: number,
  trans: TranslationBundle,
): string | undefined {
  return Number.isInteger(value) && value >= least && value <= most
    ? undefined
    : trans.__('A whole number from %1 to %2.', formatInteger(least), formatInteger(most));
}

/** Why a number is none from the least to the most; undefined where it is. */
export function numberFlaw(
  value: number,
  least: number,
  most: number,
  trans: TranslationBundle,
): string | undefined {
  return value >= least && value <= most
    ? undefined
    : trans.__('A number from %1 to %2.', formatInteger(least), formatInteger(most));
}
