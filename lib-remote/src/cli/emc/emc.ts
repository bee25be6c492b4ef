import { resolve } from 'node:path';
import type { EmcObserver } from '../../worker/emc-observer.ts';
import { runEmc } from '../../worker/run-emc.ts';
import { interruptible } from '../interruption.ts';
import type { EmcCommandOptions } from './emc-command-options.ts';
import { iterationJson } from './json-line.ts';
import { terminalObserver } from './terminal-observer.ts';

/** Runs `damselfly emc`. */
export async function emc(
  iterations: number | undefined,
  { config, workers, backend, ...flags }: EmcCommandOptions,
): Promise<void> {
  const shown = flags.quiet ? noticesOnly : terminalObserver(process.stderr);
  const observer = flags.json ? alsoAsJson(shown) : shown;
  await interruptible((signal) =>
    runEmc(
      {
        config: resolve(config),
        iterations,
        resume: flags.resume ?? false,
        workers,
        backend,
        parity: flags.parity ?? false,
      },
      { signal, observer },
    ),
  );
}

const noticesOnly: EmcObserver = {
  notice(text) {
    process.stderr.write(`${text}\n`);
  },
  started: () => undefined,
  progress: () => undefined,
  iteration: () => undefined,
};

function alsoAsJson(observer: EmcObserver): EmcObserver {
  return {
    ...observer,
    iteration(iteration, output) {
      observer.iteration(iteration, output);
      process.stdout.write(`${iterationJson(iteration, output)}\n`);
    },
  };
}
