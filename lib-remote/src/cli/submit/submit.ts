import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { inputError } from '@damselfly/compute/errors.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { submitRun } from '../../executors/submit-run.ts';
import { nameOfRun, outputCount, wrongRunName, type Parent } from '../../http/index.ts';
import { accessError } from '../../run-directory/access-error.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { readConfig } from '../../run-directory/read-config.ts';
import { runPaths } from '../../run-directory/run-paths.ts';
import { hasResults, listOutputs } from '../../run-directory/set-aside.ts';
import { nodeContext } from '../../worker/open-path.ts';
import { commandLine } from '../command-name.ts';
import type { EmcCommandOptions } from '../emc/emc-command-options.ts';
import { interruptible } from '../interruption.ts';
import { refuseShortage } from './refuse-shortage.ts';

/** The options of `damselfly submit` as parsed. */
export type SubmitOptions = Pick<EmcCommandOptions, 'config' | 'workers' | 'backend' | 'parity'> & {
  readonly name?: string;
  /** The run that it is branched from. */
  readonly parent?: Parent;
};

/** Runs `damselfly submit`. */
export function submit(iterations: number, options: SubmitOptions): Promise<void> {
  return interruptible((signal) => submitUntil(signal, iterations, options));
}

async function submitUntil(
  signal: AbortSignal,
  iterations: number,
  options: SubmitOptions,
): Promise<void> {
  const config = resolve(options.config);
  const { options: emc } = await readConfig(config);
  const name = options.name ?? nameOfRun(config, emc.output_folder);
  const wrongName = wrongRunName(name);
  if (wrongName) {
    const isFound = options.name === undefined;
    const whose = isFound ? ', after its config or its folder; give another with --name' : '';
    throw inputError({ ...wrongName, found: `${wrongName.found}${whose}` });
  }
  // A run that waits for its turn would tell of a missing file only then.
  await loadEmcInput(emc, { ...nodeContext(signal), openSource: openFileSource });
  const paths = runPaths(emc.output_folder, emc.log_file);
  const request = {
    id: randomUUID(),
    name,
    config,
    iterations,
    workers: options.workers ?? availableParallelism(),
    backend: options.backend,
    parity: options.parity ?? false,
    engine: 'local',
    created: new Date().toISOString(),
    ...(options.parent && { parent: options.parent }),
  };
  await refuseShortage(request, outputCount(iterations));
  await mkdir(paths.outputFolder, { recursive: true }).catch((error: unknown) => {
    throw accessError(paths.outputFolder, 'write', error);
  });
  const hasEarlierResults = hasResults(await listOutputs(paths));
  await submitRun(paths, request, { signal });
  if (hasEarlierResults) {
    process.stderr.write(
      `Earlier results are in ${paths.outputFolder}: this run moves them to ${paths.previous} when it starts.\n`,
    );
  }
  const { state, reason } = await describeRun(paths);
  const why = state === 'queued' && reason ? `: ${reason}` : '';
  process.stdout.write(`${state}${why}\n`);
  process.stdout.write(`To see how far it is: ${commandLine('info', paths.outputFolder)}\n`);
}
