import { runError } from '@damselfly/compute/errors.ts';
import { Check } from 'typebox/value';
import { errorText } from '../../error-text.ts';
import { ENGINE_LOCK, runLock, webLocks } from '../locks.ts';
import { PageMessageSchema } from '../messages.ts';
import { historyOf } from '../history-of.ts';
import { REQUEST } from '../paths.ts';
import { readEvents } from '../read-run.ts';
import { opfsStorage } from '../storage/opfs-storage.ts';
import type { RunFolder } from '../storage/run-folder.ts';
import { EventLog } from './event-log.ts';
import { RunControl } from './run-control.ts';
import type { RunJob } from './run-job.ts';
import { RunSteering } from './run-steering.ts';

/** A run that this worker alone writes. */
export interface HeldRun {
  readonly folder: RunFolder;
  readonly events: EventLog;
  readonly control: RunControl;
  readonly steering: RunSteering;
}

/**
 * Takes a run in hand, waits for its turn, lets it compute, and writes down how it ended.
 *
 * @throws Run where another page has it; what the storage throws.
 */
export async function holdRun(
  job: RunJob,
  memory: RunFolder | undefined,
  compute: (held: HeldRun) => Promise<'done' | 'stopped'>,
): Promise<void> {
  await withRun(job, memory, async (held) => {
    // One that is taken up again may be asked for more iterations.
    await held.folder.write(REQUEST, new TextEncoder().encode(JSON.stringify(job.request)));
    await takeTurn(held, compute);
  });
}

/**
 * Takes a run in hand as long as `compute` goes on, and hears what is asked of it.
 *
 * @throws Run where another page has it; what the storage throws.
 */
export async function withRun(
  job: RunJob,
  memory: RunFolder | undefined,
  compute: (held: HeldRun) => Promise<void>,
): Promise<void> {
  const { id } = job.request;
  await withLock(runLock(id), async (isFree) => {
    if (!isFree) {
      throw runError({ folder: job.request.name, reason: 'another page has this run in hand' });
    }
    const folder = memory ?? (await (await opfsStorage()).folder(id));
    const channel = new BroadcastChannel(job.channel);
    const before = await readEvents(folder);
    const events = new EventLog({ folder, id, channel, count: before.length });
    const steering = new RunSteering((event) => events.add(event), historyOf(before));
    const control = new RunControl((event) => events.add(event));
    channel.addEventListener('message', ({ data }) => {
      if (!Check(PageMessageSchema, data) || data.id !== id) {
        return;
      }
      if (data.kind === 'control') {
        // A storage that takes no event takes no iteration either: that failure is told.
        control.take(data.action).catch(() => undefined);
      } else if (data.kind === 'steer') {
        void steering.take(data.request);
      }
    });
    try {
      await compute({ folder, events, control, steering });
    } finally {
      channel.close();
    }
  });
}

async function takeTurn(
  held: HeldRun,
  compute: (held: HeldRun) => Promise<'done' | 'stopped'>,
): Promise<void> {
  const { events, control } = held;
  try {
    const state = await inTurn(held, async () => {
      await events.add({ event: 'starting' });
      return compute(held);
    });
    await events.add({ event: 'ended', state });
  } catch (error) {
    const message = errorText(error);
    const end = control.signal.aborted
      ? ({ event: 'ended', state: 'cancelled' } as const)
      : ({ event: 'ended', state: 'failed', message } as const);
    await events.add(end).catch(() => {
      // A storage that is full takes no word of the end either: the page then tells the first cause.
      throw error;
    });
  }
}

/** Waits for the lock of the engine; without locks nobody knows of the others. */
async function inTurn<Result>(
  { events, control }: HeldRun,
  compute: () => Promise<Result>,
): Promise<Result> {
  const locks = webLocks();
  if (locks === undefined) {
    return compute();
  }
  const { held = [] } = await locks.query();
  if (held.some(({ name }) => name === ENGINE_LOCK)) {
    await events.add({ event: 'queued' });
  }
  return await locks.request(ENGINE_LOCK, { signal: control.signal }, compute);
}

async function withLock(name: string, hold: (isFree: boolean) => Promise<void>): Promise<void> {
  const locks = webLocks();
  if (locks === undefined) {
    await hold(true);
    return;
  }
  await locks.request(name, { ifAvailable: true }, (lock) => hold(lock !== null));
}
