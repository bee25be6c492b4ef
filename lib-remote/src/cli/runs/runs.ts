import { localExecutor } from '../../executors/local/local-executor.ts';
import { writeSlotCount } from '../../executors/local/settings.ts';
import { executors } from '../../executors/registry.ts';
import { describeRun, type RunDescription } from '../../run-directory/describe-run.ts';

/** The options of `damselfly runs` as parsed. */
export interface RunsOptions {
  readonly json?: true;
  readonly slots?: number;
}

/** Runs `damselfly runs`. */
export async function runs({ json, slots }: RunsOptions): Promise<void> {
  if (slots !== undefined) {
    await writeSlotCount(slots);
    await localExecutor.startWaiting();
  }
  const jobs = (await Promise.all(executors.map((executor) => executor.jobs()))).flat();
  const lines: string[] = [];
  for (const { paths, status } of jobs) {
    const run = await describeRun(paths);
    const reason = status.state === 'queued' ? status.reason : run.reason;
    lines.push(json ? asJson(run, reason) : asText(run, reason));
  }
  if (lines.length === 0 && !json) {
    lines.push('Nothing runs in the background.');
  }
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function asJson({ id, request, state, finished, paths }: RunDescription, reason?: string): string {
  return JSON.stringify({
    id,
    name: request?.name,
    state,
    reason,
    iteration: finished,
    iterations: request?.iterations,
    folder: paths.outputFolder,
  });
}

function asText({ request, state, finished, paths }: RunDescription, reason = ''): string {
  const done = `${finished}/${request?.iterations ?? '?'}`;
  const words = [
    state.padEnd(9),
    done.padStart(9),
    request?.name ?? '',
    paths.outputFolder,
    reason,
  ];
  return words.join('  ').trimEnd();
}
