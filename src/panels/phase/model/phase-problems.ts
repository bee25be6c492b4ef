import { parseAlgorithm } from '@damselfly/compute/phasing/algorithm.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatInteger, wholeFlaw } from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import type { PhaseOptions } from '../data/phase-request.ts';

/** What is wrong, by the field that it stands at. */
export type PhaseProblems = Readonly<Partial<Record<keyof PhaseOptions, string>>>;

/** More starts, or a larger seed, are a slip of the hand; seeds have 32 bits. */
export const MOST_STARTS = 1000;
export const MOST_SEED = 2 ** 31;

/** Why a class of `size` pixels along an edge cannot be phased so; empty where it can. */
export function phaseProblems(
  options: PhaseOptions,
  size: number,
  trans: TranslationBundle,
): PhaseProblems {
  const { leastRadius, mostRadius, kernel, supportCount, starts, seed } = options;
  const whole = (value: number, least: number, most: number): string | undefined =>
    wholeFlaw(value, least, most, trans);
  const problems: Partial<Record<keyof PhaseOptions, string | undefined>> = {
    leastRadius:
      leastRadius >= 0 && leastRadius < mostRadius
        ? undefined
        : trans.__('At least 0, and less than the radius where it ends.'),
    mostRadius:
      mostRadius > leastRadius && mostRadius <= size
        ? undefined
        : trans.__('More than the radius where it begins, and at most %1.', size),
    // Of a box of one pixel the least value is the pixel itself.
    kernel:
      kernel === 0 || whole(kernel, 2, size) === undefined
        ? undefined
        : trans.__('0 for none, or a whole number from 2 to %1.', formatInteger(size)),
    // A density that fills more than half of its grid is not told by its intensity.
    supportCount: whole(supportCount, 1, Math.floor(size ** 2 / 2)),
    algorithm: algorithmProblem(options.algorithm),
    starts: whole(starts, 1, MOST_STARTS),
    seed: whole(seed, 0, MOST_SEED),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, text]) => text !== undefined));
}

function algorithmProblem(text: string): string | undefined {
  try {
    parseAlgorithm(text);
    return undefined;
  } catch (error) {
    return errorText(error);
  }
}
