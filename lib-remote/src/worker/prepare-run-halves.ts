import { access } from 'node:fs/promises';
import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import { prepareHalves, type Halves } from '@damselfly/compute/emc/honest-halves.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import { halvesFiles } from '../run-directory/halves-files.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import { readResumeState } from './read-resume-state.ts';
import type { RunContext } from './run-context.ts';

/** Of the run whose halves are prepared. */
export interface HalvesRequest {
  readonly input: EmcInput;
  readonly options: EmcOptions;
  readonly parity: boolean;
  readonly seed: number;
  /** The last finished iteration. */
  readonly finished: number;
  readonly paths: RunPaths;
}

/**
 * The halves of a run that is asked for them: they go on from where the run does. Where their models are
 * missing, as in a run that had none before, they begin anew, which is told.
 *
 * @throws Input where halves are not to be had; what reading their models throws.
 */
export async function prepareRunHalves(
  { input, options, parity, seed, finished, paths }: HalvesRequest,
  { signal, observer }: RunContext,
): Promise<Halves<Start> | undefined> {
  if (!options.halves) {
    return undefined;
  }
  const { odd, even } = halvesFiles(paths, finished);
  if (finished > 0 && (await isThere(odd)) && (await isThere(even))) {
    const resume = {
      odd: await readResumeState(odd, finished, options, signal),
      even: await readResumeState(even, finished, options, signal),
    };
    return prepareHalves(input, options, { parity, seed, resume });
  }
  const fresh = prepareHalves(input, options, { parity, seed });
  if (finished > 0) {
    observer.notice(
      `The halves begin anew from random models: there are none of iteration ${finished}.`,
    );
  }
  return { odd: { ...fresh.odd, finished }, even: { ...fresh.even, finished } };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
