import type { TrainingOptions } from '@damselfly/compute/classify/frame-classifier.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import { numberFlaw, wholeFlaw } from '../../../components/number-flaws.ts';

/** Larger ones leave no weights; more epochs, or a larger seed, are a slip of the hand. */
export const MOST_ALPHA = 1000;
export const MOST_EPOCHS = 10_000;
export const MOST_TRAINING_SEED = 2 ** 31 - 1;

/** Of the labelled frames, percent: with fewer nothing is judged, with more nothing is learnt. */
export const LEAST_VALIDATION = 1;
export const MOST_VALIDATION = 90;

/** What keeps a network from being taught so, by the option; empty where nothing does. */
export function trainingFlaws(
  { alpha, epochs, validation, seed }: TrainingOptions,
  trans: TranslationBundle,
): Readonly<Partial<Record<keyof TrainingOptions, string>>> {
  const percent = Number((100 * validation).toPrecision(6));
  const flaws: Partial<Record<keyof TrainingOptions, string | undefined>> = {
    alpha: numberFlaw(alpha, 0, MOST_ALPHA, trans),
    epochs: wholeFlaw(epochs, 1, MOST_EPOCHS, trans),
    validation: numberFlaw(percent, LEAST_VALIDATION, MOST_VALIDATION, trans),
    seed: wholeFlaw(seed, 0, MOST_TRAINING_SEED, trans),
  };
  return Object.fromEntries(Object.entries(flaws).filter(([, text]) => text !== undefined));
}
