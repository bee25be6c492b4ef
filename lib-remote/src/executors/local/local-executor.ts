import { availableParallelism, cpus } from 'node:os';
import { appendEvent } from '../../run-directory/progress-log.ts';
import { readRunRequest } from '../../run-directory/run-request.ts';
import type { Executor, Job, JobStatus } from '../executor.ts';
import { queueFolder } from './queue-folder.ts';
import { whileLocked } from './queue-lock.ts';
import { readLogPart } from './read-log-part.ts';
import { reasonToWait } from './reason-to-wait.ts';
import { readSlotCount } from './settings.ts';
import { readSlots, removeSlot } from './slots.ts';
import { startWaiting } from './start-waiting.ts';
import { addTicket, readTickets, removeTicket } from './tickets.ts';

/**
 * Runs jobs as processes of this machine, some at a time, the others in the order in which they were
 * submitted. Nothing of it lives in a process: the queue lies on the disk, and whoever looks at it
 * starts what can be started.
 */
export const localExecutor: Executor = {
  name: 'local',

  capabilities: () => ({ workers: availableParallelism(), outlivesSubmitter: true }),

  async resources() {
    const queue = queueFolder();
    return {
      device: cpus()[0]?.model.trim() ?? 'processor',
      cores: availableParallelism(),
      memory: process.availableMemory(),
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

  status: statusOf,

  async cancel({ id }) {
    const queue = queueFolder();
    return await whileLocked(queue, async () => {
      const isQueued = (await readTickets(queue)).some((ticket) => ticket.id === id);
      await removeTicket(queue, id);
      return isQueued;
    });
  },

  logs: ({ paths }, stream, from) => readLogPart(paths[stream], from),

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

async function statusOf(jobs: readonly Job[]): Promise<ReadonlyMap<string, JobStatus>> {
  const queue = queueFolder();
  const slots = await readSlots(queue);
  const tickets = await readTickets(queue);
  const statuses = new Map<string, JobStatus>();
  for (const { id } of jobs) {
    const slot = slots.find((taken) => taken.id === id);
    const place = tickets.findIndex((ticket) => ticket.id === id);
    if (slot) {
      statuses.set(id, { state: 'active', process: slot.process });
    } else if (place >= 0) {
      statuses.set(id, { state: 'queued', reason: reasonToWait(slots, tickets.slice(0, place)) });
    }
  }
  return statuses;
}
