import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { EmcObserver } from '../../worker/emc-observer.ts';
import { interruptible } from '../interruption.ts';
import type { EmcCommandOptions } from './emc-command-options.ts';
import { iterationJson } from './json-line.ts';
import { runResumable } from './run-resumable.ts';
import { terminalObserver } from './terminal-observer.ts';
import { noticeTooManyWorkers } from './too-many-workers.ts';

/** Runs `damselfly emc`. */
export async function emc(
  iterations: number | undefined,
  options: EmcCommandOptions,
): Promise<void> {
  const { workers, backend } = options;
  const shown = options.quiet ? noticesOnly : terminalObserver(process.stderr);
  const observer = options.json ? alsoAsJson(shown) : shown;
  noticeTooManyWorkers(workers, observer);
  await interruptible((signal) =>
    runResumable(
      {
        config: resolve(options.config),
        iterations,
        resume: options.resume ?? false,
        workers: workers ?? availableParallelism(),
        backend,
        parity: options.parity ?? false,
      },
      { signal, observer },
      repeatedOptions(options),
    ),
  );
}

/** What a command that goes on with this run has to say again. */
function repeatedOptions({ workers, backend, parity }: EmcCommandOptions): string[] {
  return [
    ...(workers === undefined ? [] : ['-t', String(workers)]),
    ...(backend === 'auto' ? [] : ['--backend', backend]),
    ...(parity ? ['--parity'] : []),
  ];
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
