import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as Type from 'typebox';
import { writeJsonFile } from '../../run-directory/write-json.ts';
import type { Job } from '../executor.ts';
import { readAll } from './read-all.ts';
import type { QueueFolder } from './queue-folder.ts';

const TicketSchema = Type.Object({
  /** Place in the queue; the lowest is next. */
  number: Type.Integer({ minimum: 1 }),
  id: Type.String({ minLength: 1 }),
  name: Type.String(),
  outputFolder: Type.String(),
  log: Type.String(),
  submitted: Type.String(),
});

/** A job that waits for its turn. */
export type Ticket = Type.Static<typeof TicketSchema>;

/** The queue, the next job first. */
export async function readTickets({ tickets }: QueueFolder): Promise<Ticket[]> {
  return (await readAll(tickets, TicketSchema)).sort((a, b) => a.number - b.number);
}

/** Puts a job at the end of the queue. */
export async function addTicket(
  queue: QueueFolder,
  { id, paths }: Job,
  name: string,
): Promise<void> {
  const last = (await readTickets(queue)).at(-1)?.number ?? 0;
  const ticket: Ticket = {
    number: last + 1,
    id,
    name,
    outputFolder: paths.outputFolder,
    log: paths.log,
    submitted: new Date().toISOString(),
  };
  await writeJsonFile(fileOf(queue, id), ticket);
}

export async function removeTicket(queue: QueueFolder, id: string): Promise<void> {
  await rm(fileOf(queue, id), { force: true });
}

function fileOf({ tickets }: QueueFolder, id: string): string {
  return join(tickets, `${id}.json`);
}
