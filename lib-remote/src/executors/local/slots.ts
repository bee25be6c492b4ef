import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as Type from 'typebox';
import { lockHolder } from '../../run-directory/lock-holder.ts';
import { ProcessIdentitySchema, stateOf } from '../../run-directory/process-identity.ts';
import { runPaths } from '../../run-directory/run-paths.ts';
import { writeJsonFile } from '../../run-directory/write-json.ts';
import { readAll } from './read-all.ts';
import type { QueueFolder } from './queue-folder.ts';

const SlotSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String(),
  outputFolder: Type.String(),
  log: Type.String(),
  process: ProcessIdentitySchema,
  /** Folder of the program that it runs; missing where it runs from the sources. */
  program: Type.Optional(Type.String()),
  started: Type.String(),
});

/** A process that was started for a job. */
export type Slot = Type.Static<typeof SlotSchema>;

/** A process in another container is given this long to take the lock of its run. */
const STARTING_MILLISECONDS = 60_000;

/** Those whose processes still run. */
export async function readSlots({ slots }: QueueFolder): Promise<Slot[]> {
  const all = await readAll(slots, SlotSchema);
  const isTaken = await Promise.all(all.map(isAlive));
  return all.filter((_, i) => isTaken[i]);
}

export async function addSlot(queue: QueueFolder, slot: Slot): Promise<void> {
  await writeJsonFile(fileOf(queue, slot.id), slot);
}

export async function removeSlot(queue: QueueFolder, id: string): Promise<void> {
  await rm(fileOf(queue, id), { force: true });
}

/** Forgets processes that have ended without a word. */
export async function removeDeadSlots(queue: QueueFolder): Promise<void> {
  for (const slot of await readAll(queue.slots, SlotSchema)) {
    if (!(await isAlive(slot))) {
      await removeSlot(queue, slot.id);
    }
  }
}

/**
 * A container that starts anew under its old name has other process numbers: a process of the one
 * before is judged by the heartbeat of its run.
 */
async function isAlive({ process, outputFolder, log, started }: Slot): Promise<boolean> {
  const state = await stateOf(process);
  if (state !== 'elsewhere') {
    return state === 'alive';
  }
  const holder = await lockHolder(runPaths(outputFolder, log));
  return holder?.isAlive === true || Date.now() - Date.parse(started) < STARTING_MILLISECONDS;
}

function fileOf({ slots }: QueueFolder, id: string): string {
  return join(slots, `${id}.json`);
}
