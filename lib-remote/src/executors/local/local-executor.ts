import { availableParallelism, cpus } from 'node:os';
import { appendEvent } from '../../run-directory/progress-log.ts';
import { readRunRequest } from '../../run-directory/run-request.ts';
import type { Executor, Job, JobStatus, KnownJob } from '../executor.ts';
import { queueFolder } from './queue-folder.ts';
import { whileLocked } from './queue-lock.ts';
import { reasonToWait } from './reason-to-wait.ts';
import { readSlotCount } from './settings.ts';
import { readSlots, removeSlot, type Slot } from './slots.ts';
import { startWaiting } from './start-waiting.ts';
import { totalMemory } from './total-memory.ts';
import { addTicket, readTickets, removeTicket } from './tickets.ts';
import { jobOf } from './job-of.ts';

/**
 * Runs jobs as processes of this machine, some at a time, the others in the order in which they were
 * submitted. Nothing of it lives in a process: the queue lies on the disk, and whoever looks at it
 * starts what can be started.
 */
export const localExecutor: Executor = {
  name: 'local',

  capabilities: () => ({ workers: availableParallelism() }),

  async resources() {
    const queue = queueFolder();
    return {
      device: cpus()[0]?.model.trim() ?? 'processor',
      cores: availableParallelism(),
      memory: process.availableMemory(),
      totalMemory: totalMemory(),
      running: (await readSlots(queue)).length,
      queued: (await readTickets(queue)).length,
      slots: await readSlotCount(queue),
    };
  },

  async submit(job) {
    const queue = queueFolder();
    await whileLocked(queue, async () => {
      if ((await statusOf([job])).has(job.id)) {
        return;
      }
      const name = (await readRunRequest(job.paths))?.name ?? job.id;
      await addTicket(queue, job, name);
      await startWaiting(queue);
      const status = (await statusOf([job])).get(job.id);
      if (status?.state === 'queued') {
        const { reason } = status;
        await appendEvent(job.paths.progress, { event: 'queued', run: job.id, reason });
      }
    });
  },

  jobs: knownJobs,

  status: statusOf,

  async cancel({ id }) {
    const queue = queueFolder();
    return await whileLocked(queue, async () => {
      const isQueued = (await readTickets(queue)).some((ticket) => ticket.id === id);
      await removeTicket(queue, id);
      return isQueued;
    });
  },

  async startWaiting() {
    const queue = queueFolder();
    if ((await readTickets(queue)).length > 0) {
      await whileLocked(queue, () => startWaiting(queue));
    }
  },

  async ended({ id }) {
    const queue = queueFolder();
    await whileLocked(queue, async () => {
      await removeSlot(queue, id);
      await startWaiting(queue);
    });
  },
};

async function knownJobs(): Promise<readonly KnownJob[]> {
  const queue = queueFolder();
  const slots = await readSlots(queue);
  const tickets = await readTickets(queue);
  return [
    ...slots.map((slot) => ({ ...jobOf(slot), status: active(slot) })),
    ...tickets.map((ticket, place) => ({
      ...jobOf(ticket),
      status: {
        state: 'queued' as const,
        reason: reasonToWait(slots, tickets.slice(0, place)),
      },
    })),
  ];
}

function active({ process }: Slot): JobStatus {
  return { state: 'active', process };
}

async function statusOf(jobs: readonly Job[]): Promise<ReadonlyMap<string, JobStatus>> {
  const wanted = new Set(jobs.map(({ id }) => id));
  const known = (await knownJobs()).filter(({ id }) => wanted.has(id));
  // A job that has just been started may still have its ticket: that it runs counts.
  return new Map(known.reverse().map(({ id, status }) => [id, status]));
}
