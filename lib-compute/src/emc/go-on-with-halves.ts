import type { EmcInput } from './input.ts';
import { prepareHalves, type Halves } from './honest-halves.ts';
import type { EmcOptions } from './options.ts';
import type { ResumeState, Start } from './start.ts';

/** Of the run whose halves are prepared. */
export interface HalvesRequest {
  readonly input: EmcInput;
  readonly options: EmcOptions;
  readonly parity: boolean;
  readonly seed: number;
  /** The last finished iteration. */
  readonly finished: number;
}

/** Where the models of the halves are kept, and what is told. */
export interface HalvesContext {
  /** The state of a half after the last finished iteration; undefined where its model is missing. */
  readonly read: (half: keyof Halves<unknown>) => Promise<ResumeState | undefined>;
  readonly notice: (message: string) => void | Promise<void>;
}

/**
 * The halves of a run that is asked for them: they go on from where the run does. Where their models are
 * missing, as in a run that had none before, they begin anew, which is told.
 *
 * @throws Input where halves are not to be had; what reading their models throws.
 */
export async function goOnWithHalves(
  { input, options, parity, seed, finished }: HalvesRequest,
  { read, notice }: HalvesContext,
): Promise<Halves<Start> | undefined> {
  if (!options.halves) {
    return undefined;
  }
  const odd = finished > 0 ? await read('odd') : undefined;
  const even = odd && (await read('even'));
  if (odd && even) {
    return prepareHalves(input, options, { parity, seed, resume: { odd, even } });
  }
  const fresh = prepareHalves(input, options, { parity, seed });
  if (finished > 0) {
    await notice(
      `The halves begin anew from random models: there are none of iteration ${finished}.`,
    );
  }
  return { odd: { ...fresh.odd, finished }, even: { ...fresh.even, finished } };
}
