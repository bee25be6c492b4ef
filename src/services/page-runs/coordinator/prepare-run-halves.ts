import { prepareHalves, type Halves } from '@damselfly/compute/emc/honest-halves.ts';
import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import { halfPath } from '../paths.ts';
import type { RunFolder } from '../storage/run-folder.ts';
import type { EventLog } from './event-log.ts';
import { readResumeState } from './read-resume-state.ts';

/** Of the run whose halves are prepared. */
export interface HalvesRequest {
  readonly input: EmcInput;
  readonly options: EmcOptions;
  readonly parity: boolean;
  readonly seed: number;
  /** The last finished iteration. */
  readonly finished: number;
}

/**
 * The halves of a run that is asked for them: they go on from where the run does, or begin anew where their
 * models are missing, which is told.
 *
 * @throws Input where halves are not to be had; what reading their models throws.
 */
export async function prepareRunHalves(
  { input, options, parity, seed, finished }: HalvesRequest,
  folder: RunFolder,
  events: EventLog,
): Promise<Halves<Start> | undefined> {
  if (!options.halves) {
    return undefined;
  }
  const paths = { odd: halfPath('odd', finished), even: halfPath('even', finished) };
  if (finished > 0 && (await folder.read(paths.odd)) && (await folder.read(paths.even))) {
    const resume = {
      odd: await readResumeState(folder, paths.odd, finished, options),
      even: await readResumeState(folder, paths.even, finished, options),
    };
    return prepareHalves(input, options, { parity, seed, resume });
  }
  const fresh = prepareHalves(input, options, { parity, seed });
  if (finished > 0) {
    const message = `The halves begin anew from random models: there are none of iteration ${finished}.`;
    await events.add({ event: 'notice', message });
  }
  return { odd: { ...fresh.odd, finished }, even: { ...fresh.even, finished } };
}
