import { open, readFile } from 'node:fs/promises';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { memorySource } from '@damselfly/compute/io/byte-source/memory-source.ts';
import type { EmcLogHeader } from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import {
  formatEmcLogHeader,
  formatEmcLogRow,
} from '@damselfly/compute/io/formats/dragonfly-log/format-emc-log.ts';
import {
  readEmcLog,
  type EmcLog,
} from '@damselfly/compute/io/formats/dragonfly-log/read-emc-log.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { accessError } from './access-error.ts';
import { appendLine } from './append-line.ts';
import { readRegular } from './read-regular.ts';

const LINE_END = 0x0a;

/** Begins a log: everything above the first row. */
export async function startLog(log: string, header: EmcLogHeader): Promise<void> {
  await writeChunksAtomically(log, [new TextEncoder().encode(formatEmcLogHeader(header))]);
}

/** Adds the row of an iteration whose output is complete (spec/emc.md 2.5). */
export async function appendLogRow(
  log: string,
  { number, metrics, timings }: Iteration,
): Promise<void> {
  const row = formatEmcLogRow({ iteration: number, seconds: timings.total, ...metrics });
  await appendLine(log, row.trimEnd());
}

/**
 * What a log holds; undefined where there is none.
 *
 * @throws FileFormat when it is no EMC.log, FileAccess when it cannot be read.
 */
export async function readLog(log: string): Promise<EmcLog | undefined> {
  const bytes = await readRegular(log);
  return bytes && (await readEmcLog(memorySource(bytes, log)));
}

/** Number of the last iteration that is complete; 0 where there is none. */
export async function lastLoggedIteration(log: string): Promise<number> {
  return (await readLog(log))?.rows.at(-1)?.iteration ?? 0;
}

/** Cuts off what a process that was killed has written of a row. */
export async function dropTornRow(log: string): Promise<void> {
  try {
    const bytes = await readFile(log);
    await using file = await open(log, 'r+');
    await file.truncate(bytes.lastIndexOf(LINE_END) + 1);
  } catch (error) {
    throw accessError(log, 'write', error);
  }
}
