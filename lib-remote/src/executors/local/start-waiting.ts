import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { lockHolder } from '../../run-directory/lock-holder.ts';
import { appendEvent } from '../../run-directory/progress-log.ts';
import { readRunRecord } from '../../run-directory/run-record.ts';
import { readRunRequest } from '../../run-directory/run-request.ts';
import { removeOtherPrograms } from './copy-program.ts';
import { jobOf } from './job-of.ts';
import type { QueueFolder } from './queue-folder.ts';
import { readSlotCount } from './settings.ts';
import { addSlot, readSlots, removeDeadSlots } from './slots.ts';
import { startWorker } from './start-worker.ts';
import { readTickets, removeTicket, type Ticket } from './tickets.ts';
import { workerProgram } from './worker-program.ts';

/**
 * Starts jobs in the order in which they were submitted, as long as there are free places. To be called
 * with the queue locked. A crash in the middle loses no job: its ticket goes last, and a second process
 * for the same run finds its lock taken.
 */
export async function startWaiting(queue: QueueFolder): Promise<void> {
  await removeDeadSlots(queue);
  let free = (await readSlotCount(queue)) - (await readSlots(queue)).length;
  for (const ticket of await readTickets(queue)) {
    if (free <= 0) {
      break;
    }
    if (await isStillAsked(ticket)) {
      free -= (await startOrFail(queue, ticket)) ? 1 : 0;
    }
    await removeTicket(queue, ticket.id);
  }
}

/** Its folder may have gone, or somebody may run something there from the command line. */
async function isStillAsked(ticket: Ticket): Promise<boolean> {
  const { id, paths } = jobOf(ticket);
  const request = await readRunRequest(paths);
  const holder = await lockHolder(paths);
  return request?.id === id && holder?.isAlive !== true;
}

/** @returns whether it runs now; where not, its run directory says why. */
async function startOrFail(queue: QueueFolder, ticket: Ticket): Promise<boolean> {
  try {
    await start(queue, ticket);
    return true;
  } catch (error) {
    if (!isDamselflyError(error)) {
      throw error;
    }
    const { id, paths } = jobOf(ticket);
    const { message } = error;
    await appendEvent(paths.progress, { event: 'ended', run: id, state: 'failed', message });
    return false;
  }
}

async function start(queue: QueueFolder, ticket: Ticket): Promise<void> {
  const { id, paths } = jobOf(ticket);
  const program = await workerProgram(queue);
  await removeUnusedPrograms(queue, program.folder);
  const isNew = (await readRunRecord(paths))?.id !== id;
  const process = await startWorker(program.file, paths, { isNew });
  const { name, outputFolder, log } = ticket;
  await addSlot(queue, {
    id,
    name,
    outputFolder,
    log,
    process,
    ...(program.folder === undefined ? {} : { program: program.folder }),
    started: new Date().toISOString(),
  });
  await appendEvent(paths.progress, { event: 'starting', run: id, process });
}

async function removeUnusedPrograms(
  { programs, ...queue }: QueueFolder,
  next: string | undefined,
): Promise<void> {
  const slots = await readSlots({ programs, ...queue });
  // The process that calls this may itself run a copy, and is about to end.
  const own = dirname(fileURLToPath(import.meta.url));
  const used = [next, own, ...slots.map(({ program }) => program)];
  await removeOtherPrograms(programs, new Set(used.filter((folder) => folder !== undefined)));
}
