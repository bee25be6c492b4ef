import { inputError } from '../errors.ts';

/** Error reduction (Fienup 1982) and the difference map (Elser 2003). */
export const PHASING_STEPS = ['ER', 'DM'] as const;

export type PhasingStep = (typeof PHASING_STEPS)[number];

/** So many iterations of one kind. */
export interface PhasingStage {
  readonly step: PhasingStep;
  readonly count: number;
}

/** More would be a slip of the hand. */
export const MOST_ITERATIONS = 100_000;

/**
 * Reads an algorithm as Dragonfly's phaser writes it, `50 ER 100 DM 100 ER`, or with the names first, `DM 100 ER 50`.
 *
 * @throws Input that says which word is wrong.
 */
export function parseAlgorithm(text: string): PhasingStage[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const isNameFirst = words.length > 0 && stepOf(words[0]) !== undefined;
  const stages: PhasingStage[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const pair = words.slice(i, i + 2);
    const [count, name] = isNameFirst ? pair.toReversed() : pair;
    stages.push(stageOf(count, name, pair.join(' ')));
  }
  const total = iterationCount(stages);
  if (total === 0 || total > MOST_ITERATIONS) {
    throw wrong(`1 to ${MOST_ITERATIONS} iterations`, String(total));
  }
  return stages;
}

export function iterationCount(stages: readonly PhasingStage[]): number {
  return stages.reduce((sum, { count }) => sum + count, 0);
}

function stageOf(count: string | undefined, name: string | undefined, found: string): PhasingStage {
  const step = stepOf(name ?? '');
  if (step === undefined || count === undefined || !/^\d+$/.test(count)) {
    throw wrong('numbers of iterations and ER or DM in turns, as in 50 ER 100 DM', `"${found}"`);
  }
  return { step, count: Number(count) };
}

function stepOf(word: string): PhasingStep | undefined {
  return PHASING_STEPS.find((step) => step === word.toUpperCase());
}

function wrong(expected: string, found: string): Error {
  return inputError({ what: 'The algorithm', expected, found });
}
