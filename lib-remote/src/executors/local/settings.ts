import * as Type from 'typebox';
import { readJsonFile } from '../../run-directory/json-file.ts';
import { writeJsonFile } from '../../run-directory/write-json.ts';
import { queueFolder, type QueueFolder } from './queue-folder.ts';

const SettingsSchema = Type.Object({
  /** Runs at a time. */
  slots: Type.Integer({ minimum: 1 }),
});

/** One run uses all cores by itself: two at once take twice the memory, and each twice the time. */
const DEFAULT_SLOTS = 1;

/** How many runs are computed at a time. */
export async function readSlotCount({ settings }: QueueFolder): Promise<number> {
  return (await readJsonFile(settings, SettingsSchema))?.slots ?? DEFAULT_SLOTS;
}

/** Takes effect when the next run starts or ends. */
export async function writeSlotCount(slots: number): Promise<void> {
  await writeJsonFile(queueFolder().settings, { slots });
}
