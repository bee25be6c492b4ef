import { inputError } from '../errors.ts';
import type { EmcInput } from './input.ts';
import type { Iteration } from './iteration.ts';
import type { EmcOptions } from './options.ts';
import { FIXED_SEED, fixedSeed } from './random-model.ts';
import { reconstruct, type ReconstructContext } from './reconstruct.ts';
import { prepareStart, type ResumeState, type Start } from './start.ts';

/** Odd and even frames, counted from 1 over those that take part, each with a model of its own. */
export interface Halves<Value> {
  readonly odd: Value;
  readonly even: Value;
}

/**
 * Prepares two reconstructions that share nothing but options and frames' order: each starts from a random
 * model of its own, whatever the run starts from, as what both begin with would make them agree.
 *
 * @param seed of the whole run.
 * @param resume where each goes on, if it does.
 * @throws Input where halves are not to be had: of several models, of planes, of half of the frames already,
 *   and of refinements, whose coarse orientations come from all frames.
 */
export function prepareHalves(
  input: EmcInput,
  options: EmcOptions,
  { seed = FIXED_SEED, parity = false, resume }: HalvesOptions = {},
): Halves<Start> {
  refuseOthers(input, options);
  const rest: { -readonly [Key in keyof EmcInput]: EmcInput[Key] } = { ...input };
  delete rest.startModel;
  const start = (
    selection: NonNullable<EmcOptions['selection']>,
    ownSeed: number,
    state: ResumeState | undefined,
  ): Start =>
    prepareStart(
      rest,
      { ...options, selection, fixed_seed: 0 },
      { parity, seed: ownSeed >>> 0, ...(state && { resume: state }) },
    );
  const base = fixedSeed(options) ?? seed;
  return {
    // In Dragonfly's C program odd_only drops the first frame, the third, ... (spec/emc.md 2.4).
    odd: start('even_only', base + 1, resume?.odd),
    even: start('odd_only', base + 2, resume?.even),
  };
}

export interface HalvesOptions {
  readonly seed?: number;
  readonly parity?: boolean;
  readonly resume?: Halves<ResumeState> | undefined;
}

/**
 * `reconstruct`, with what the halves come to in each iteration: they are computed after it, one after the
 * other, by engines of their own. Seconds are those of all three.
 */
export async function* reconstructWithHalves(
  start: Start,
  halves: Halves<Start>,
  options: EmcOptions,
  context: ReconstructContext,
): AsyncGenerator<Iteration, never> {
  const { onProgress, ...silent } = context;
  const whole = reconstruct(start, options, { ...silent, ...(onProgress && { onProgress }) });
  const odd = reconstruct(halves.odd, options, silent);
  const even = reconstruct(halves.even, options, silent);
  try {
    for (;;) {
      const { value } = await whole.next();
      const { number } = value;
      onProgress?.({ number, step: 'halves', fraction: 0 });
      const ofOdd = (await odd.next()).value;
      onProgress?.({ number, step: 'halves', fraction: 0.5 });
      const ofEven = (await even.next()).value;
      const seconds = ofOdd.timings.total + ofEven.timings.total;
      const { total, steps } = value.timings;
      yield {
        ...value,
        halves: { odd: ofOdd, even: ofEven },
        timings: { total: total + seconds, steps: { ...steps, halves: seconds } },
      };
    }
  } finally {
    // Their engines are given back, whichever of them failed.
    const left = new Error('The reconstruction was left.');
    await Promise.allSettled([whole, odd, even].map((each) => each.throw(left)));
  }
}

function refuseOthers(input: EmcInput, options: EmcOptions): void {
  const models = options.num_modes + options.num_nonrot_modes;
  const found =
    options.recon_type === '2d'
      ? 'planes (recon_type = 2d)'
      : models > 1
        ? `${models} models`
        : options.selection
          ? `half of the frames already (selection = ${options.selection})`
          : input.coarse
            ? 'a refinement, whose coarse orientations come from all frames'
            : undefined;
  if (found !== undefined) {
    throw inputError({
      what: 'The reconstruction with halves = 1',
      expected: 'one volume from all frames',
      found,
    });
  }
}
