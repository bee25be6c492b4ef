import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { inputError } from '@damselfly/compute/errors.ts';
import { intensityAgreement } from '@damselfly/compute/volume/intensity-agreement.ts';
import type { Volume } from '@damselfly/compute/volume/volume.ts';
import { openPath } from '../../worker/open-path.ts';
import { commandLine } from '../command-name.ts';
import { runResumable } from '../emc/run-resumable.ts';
import { terminalObserver } from '../emc/terminal-observer.ts';
import { noticeTooManyWorkers } from '../emc/too-many-workers.ts';
import { interruptible } from '../interruption.ts';
import { agreementText } from './agreement-text.ts';
import { copyExample } from '../../example/copy-example.ts';
import type { DemoOptions } from './demo-options.ts';

/**
 * Runs `damselfly demo --headless`: copies the example into a folder, reconstructs it, compares the
 * result with the truth and says where everything lies.
 */
export async function demoInTerminal({ output, workers }: DemoOptions): Promise<void> {
  await interruptible(async (signal) => {
    const example = await copyExample(output);
    const observer = terminalObserver(process.stderr);
    observer.notice(`${example.title}\n`);
    let last = '';
    noticeTooManyWorkers(workers, observer);
    await runResumable(
      {
        config: resolve(output, example.config),
        iterations: example.iterations,
        resume: false,
        workers: workers ?? availableParallelism(),
        backend: 'auto',
        parity: false,
      },
      {
        signal,
        observer: {
          ...observer,
          iteration(iteration, path) {
            observer.iteration(iteration, path);
            last = path;
          },
        },
      },
      workers === undefined ? [] : ['-t', String(workers)],
    );
    const model = await readVolume(last, signal);
    const truth = await readVolume(join(output, example.truth), signal);
    const agreement = intensityAgreement(model, truth, example.shells);
    process.stdout.write(`\n${agreementText(agreement, example)}\n`);
    process.stdout.write(`\n${whereText(output, relative('', last))}\n`);
    if (agreement.lowest < example.leastCorrelation) {
      throw inputError({
        what: 'The lowest correlation with the truth',
        expected: `at least ${example.leastCorrelation}`,
        found: agreement.lowest.toFixed(3),
      });
    }
  });
}

async function readVolume(path: string, signal: AbortSignal): Promise<Volume> {
  const opened = await openPath(path, signal);
  if (opened.kind !== 'volume-file') {
    throw inputError({ what: path, expected: 'a volume', found: 'something else' });
  }
  try {
    return await opened.read({ signal });
  } finally {
    await opened.close();
  }
}

function whereText(folder: string, last: string): string {
  return [
    `The results lie in ${folder}. To go on from here:`,
    `  ${commandLine('info', folder)}`,
    `  ${commandLine('convert', last, 'model.mrc')}`,
    `  ${commandLine('emc', '-c', join(folder, 'config.ini'), '-r', '5')}`,
  ].join('\n');
}
