import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { submitRun } from '../../executors/submit-run.ts';
import { isLiveState } from '../../http/run-state.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { readConfig } from '../../run-directory/read-config.ts';
import { runPaths, type RunPaths } from '../../run-directory/run-paths.ts';
import type { Example } from '../../example/example.ts';

/** The run of the example in the background. */
export interface ExampleRun {
  readonly id: string;
  readonly paths: RunPaths;
  /** Has all its iterations, of an earlier demo: it is only looked at. */
  readonly isFinished: boolean;
  /** Has it computed, unless that goes on already or is finished. @throws FileAccess or FileFormat. */
  submit(): Promise<void>;
}

/**
 * The run that is waiting, going on or finished in this folder, of an earlier demo, or else a new one.
 *
 * @param folder where the example was copied to, resolved.
 * @param workers undefined: one for each core.
 */
export async function exampleRun(
  folder: string,
  { config: name, iterations }: Example,
  workers = availableParallelism(),
): Promise<ExampleRun> {
  const config = join(folder, name);
  const { options } = await readConfig(config);
  const paths = runPaths(options.output_folder, options.log_file);
  const present = await describeRun(paths);
  const isFinished = present.state === 'done' && !present.hasEarlierResults;
  if (present.id !== undefined && (isFinished || isLiveState(present.state))) {
    return { id: present.id, paths, isFinished, submit: () => Promise.resolve() };
  }
  const id = randomUUID();
  return {
    id,
    paths,
    isFinished: false,
    submit: () =>
      submitRun(paths, {
        id,
        name: 'Example',
        config,
        iterations,
        workers,
        backend: 'auto',
        parity: false,
        engine: 'local',
        created: new Date().toISOString(),
      }),
  };
}
