import { inputError } from '../errors.ts';
import { randomStream } from '../volume/random-values.ts';

/** Which samples a network learns from, and which it is judged by. */
export interface SampleSplit {
  readonly training: Uint32Array;
  readonly validation: Uint32Array;
}

/** Of each class: one to learn from, one to be judged by. */
const LEAST_OF_CLASS = 2;

/**
 * Splits samples at random, of each class the same part and at least one either way.
 *
 * @param targets the class of each sample, from 0.
 * @param names of the classes, for the error.
 * @param part that goes into the validation, between 0 and 1.
 * @throws Input for fewer than two classes, and for one of fewer than two samples.
 */
export function splitSamples(
  targets: Uint8Array,
  names: readonly string[],
  part: number,
  seed: number,
): SampleSplit {
  if (names.length < 2) {
    throw inputError({
      what: 'What a network learns from',
      expected: 'labelled frames of at least two classes',
      found: names.length === 0 ? 'no labelled frame' : `class ${names[0]} alone`,
    });
  }
  const random = randomStream(seed);
  const training: number[] = [];
  const validation: number[] = [];
  names.forEach((name, target) => {
    const own = [...targets.keys()].filter((sample) => targets[sample] === target);
    if (own.length < LEAST_OF_CLASS) {
      throw inputError({
        what: `Class ${name}`,
        expected: `at least ${LEAST_OF_CLASS} labelled frames that were converted`,
        found: String(own.length),
      });
    }
    shuffle(own, random);
    const judged = Math.min(own.length - 1, Math.max(1, Math.round(part * own.length)));
    validation.push(...own.slice(0, judged));
    training.push(...own.slice(judged));
  });
  return { training: Uint32Array.from(training), validation: Uint32Array.from(validation) };
}

/** In place (Fisher and Yates). */
export function shuffle(
  values: { length: number; [at: number]: number },
  random: () => number,
): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
}
