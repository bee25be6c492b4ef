import { setTimeout as sleep } from 'node:timers/promises';
import { isDamselflyError, runError } from '@damselfly/compute/errors.ts';
import { readBlacklist } from '@damselfly/compute/io/formats/dragonfly-blacklist/read-blacklist.ts';
import { resolvePath } from '@damselfly/compute/io/resolve-path.ts';
import { steeringText } from '@damselfly/compute/io/steering/steering-text.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { isLiveState, type SteerRequest } from '../http/index.ts';
import { requestControl } from '../run-directory/control-request.ts';
import { describeRun, type RunDescription } from '../run-directory/describe-run.ts';
import { RunLock } from '../run-directory/lock.ts';
import { appendEvent } from '../run-directory/progress-log.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import { readRunRecord, type RunRecord } from '../run-directory/run-record.ts';
import { steerRecord, type SteeredRecord } from '../run-directory/steer-record.ts';
import type { RunState } from '../run-directory/run-state.ts';
import { writeJsonFile } from '../run-directory/write-json.ts';

/**
 * Changes options of a run from its next iteration on, or takes such a change back. A process that computes
 * finds the request in the run directory and answers there; where none does, it is entered into the record.
 *
 * @throws Config for a value that does not fit, with its key; Run where this run cannot be changed now; FileAccess or
 *   FileFormat for a blacklist that cannot be read.
 */
export async function steerRun(paths: RunPaths, request: SteerRequest): Promise<void> {
  const run = await describeRun(paths);
  if (run.events.some((event) => event.event === 'control' && event.id === request.id)) {
    return;
  }
  const record = steerableRecord(run);
  await checkBlacklist(run, record, request);
  if (!isLiveState(run.state)) {
    await steerAtRest(paths, request);
    return;
  }
  // Told at once what the process would refuse.
  steerRecord(record, request, run.finished + 1);
  await requestControl(paths, {
    id: request.id,
    time: new Date().toISOString(),
    ...('undo' in request
      ? { action: 'undo', undo: request.undo }
      : { action: 'steer', set: request.set }),
  });
}

const REASONS: Readonly<Partial<Record<RunState, string>>> = {
  foreign:
    'it is a run of another program, which takes no changes; branch from one of its iterations instead',
  unknown: 'its process has not been heard of for a while; resume it first',
  done: 'all its iterations are done; branch from one of them instead',
};

function steerableRecord({ state, record, paths }: RunDescription): RunRecord {
  const reason = REASONS[state];
  if (reason !== undefined || record === undefined) {
    throw runError({
      folder: paths.outputFolder,
      reason: reason ?? 'it has not begun; cancel it and start it with other settings instead',
    });
  }
  return record;
}

/** When its iteration begins, a file that is wrong would take the other changes back with it. */
async function checkBlacklist(
  { header }: RunDescription,
  { config }: RunRecord,
  request: SteerRequest,
): Promise<void> {
  const named = 'set' in request ? (request.set['blacklist_file'] ?? '').trim() : '';
  if (named === '') {
    return;
  }
  const source = await openFileSource(resolvePath(config, named));
  try {
    if (header.totalFrameCount !== undefined) {
      await readBlacklist(source, header.totalFrameCount);
    }
  } finally {
    await source.close();
  }
}

/** A process that has told its end needs a moment to give the lock back; on a busy machine seconds. */
const FREED_WITHIN_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 100;

async function lockSoonFree(paths: RunPaths): Promise<RunLock> {
  const end = Date.now() + FREED_WITHIN_MILLISECONDS;
  for (;;) {
    try {
      return await RunLock.acquire(paths, { patience: 0 });
    } catch (error) {
      if (!isDamselflyError(error, 'Run') || Date.now() > end) {
        throw error;
      }
    }
    await sleep(LOOK_MILLISECONDS);
  }
}

/** The lock keeps a process that begins now from reading the record too early. */
async function steerAtRest(paths: RunPaths, request: SteerRequest): Promise<void> {
  const lock = await lockSoonFree(paths);
  let steered: SteeredRecord;
  try {
    const record = await readRunRecord(paths);
    const { finished } = await describeRun(paths);
    if (record === undefined) {
      throw runError({ folder: paths.outputFolder, reason: 'it has no record' });
    }
    steered = steerRecord(record, request, finished + 1);
    await writeJsonFile(paths.record, steered.record);
  } finally {
    await lock.release();
  }
  await appendEvent(paths.progress, {
    event: 'control',
    id: request.id,
    action: 'undo' in request ? 'undo' : 'steer',
    accepted: true,
    message: steeringText(steered.entry),
  });
}
