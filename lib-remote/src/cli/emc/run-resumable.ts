import type { EmcRequest } from '../../worker/emc-request.ts';
import type { RunContext } from '../../worker/run-context.ts';
import { runEmc } from '../../worker/run-emc.ts';
import { watchStart } from '../../worker/watch-start.ts';
import { commandLine } from '../command-name.ts';
import { Interruption } from '../interruption.ts';

/**
 * Runs a reconstruction. When it is interrupted after it had begun, the message says how to go on.
 *
 * @param options words of the command line that are to be repeated then.
 */
export async function runResumable(
  request: EmcRequest,
  { signal, observer }: RunContext,
  options: readonly string[],
): Promise<void> {
  const start = watchStart(observer);
  try {
    await runEmc(request, { signal, observer: start.observer });
  } catch (error) {
    if (start.hasBegun() && error instanceof Interruption) {
      const hint = commandLine('emc', '-c', request.config, ...options, '-r');
      throw new Interruption(`interrupted. To go on: ${hint}`, error.exitCode);
    }
    throw error;
  }
}
