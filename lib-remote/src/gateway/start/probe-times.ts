import { join } from 'node:path';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { ProbeTimesSchema, withProbeTime, type ProbeTime } from '../../http/index.ts';
import { readJsonFile } from '../../run-directory/json-file.ts';
import { writeJsonFile } from '../../run-directory/write-json.ts';
import { cacheFolder } from '../cache-folder.ts';

/** What was measured for a question; undefined where nothing was. */
export async function readProbeTime(question: string): Promise<ProbeTime | undefined> {
  return (await readTimes()).find((time) => time.question === question);
}

/** Keeps it for later forms and gateways; where it cannot be written, it is measured again. */
export async function keepProbeTime(time: ProbeTime): Promise<void> {
  try {
    await writeJsonFile(timesFile(), withProbeTime(await readTimes(), time));
  } catch (error) {
    if (!isDamselflyError(error)) {
      throw error;
    }
  }
}

function timesFile(): string {
  return join(cacheFolder(), 'probe-times.json');
}

async function readTimes(): Promise<readonly ProbeTime[]> {
  try {
    return (await readJsonFile(timesFile(), ProbeTimesSchema)) ?? [];
  } catch (error) {
    if (isDamselflyError(error)) {
      return [];
    }
    throw error;
  }
}
