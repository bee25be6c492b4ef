import type {
  EmcLogHeader,
  EmcLogRow,
} from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import { lockHolder } from './lock-holder.ts';
import { readLog } from './log-file.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { readEvents } from './progress-log.ts';
import type { RunPaths } from './run-paths.ts';
import { readRunRecord, type RunRecord } from './run-record.ts';
import { listOutputs } from './set-aside.ts';

/**
 * What a run is doing. `lost`: its process has gone without a word, killed or with its machine.
 * `unknown`: its process on another machine has not been heard of for a while. `foreign`: made by
 * another program, Dragonfly itself; whether that still runs is not known.
 */
export type RunState =
  'running' | 'done' | 'interrupted' | 'failed' | 'lost' | 'unknown' | 'foreign';

/** A run as it lies on the disk. */
export interface RunDescription {
  readonly paths: RunPaths;
  readonly state: RunState;
  /** Why it failed. */
  readonly message?: string;
  readonly record?: RunRecord;
  /** Who writes it now, or did when last heard of. */
  readonly process?: ProcessIdentity;
  readonly header: Partial<EmcLogHeader>;
  /** The finished iterations. */
  readonly rows: readonly EmcLogRow[];
  /** Numbers of the outputs that are there. */
  readonly outputs: readonly number[];
}

/**
 * Reads what is known of a run; it changes nothing, so that a run can be looked at while it goes.
 *
 * @throws FileFormat or FileAccess when its log or record cannot be read.
 */
export async function describeRun(paths: RunPaths): Promise<RunDescription> {
  const record = await readRunRecord(paths);
  const holder = await lockHolder(paths);
  const log = await readLog(paths.log);
  const end = (await readEvents(paths.progress)).at(-1);
  const ended = end?.event === 'ended' ? end : undefined;
  const endState = record ? (ended?.state ?? 'lost') : 'foreign';
  const state = holder ? (holder.isAlive ? 'running' : 'unknown') : endState;
  return {
    paths,
    state,
    ...(state === 'failed' && ended?.message ? { message: ended.message } : {}),
    ...(record ? { record } : {}),
    ...(holder ? { process: holder.process } : {}),
    header: log?.header ?? {},
    rows: log?.rows ?? [],
    outputs: await listOutputs(paths),
  };
}
