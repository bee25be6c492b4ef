import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import { FOLDERS_OF_FILES } from '../../run-directory/output-layout.ts';
import { LOG_NAME } from '../../run-directory/run-paths.ts';

/** How far and how much is looked at: a root may be somebody's home, or a beamline's disk. */
export interface ScanBounds {
  readonly depth: number;
  readonly folders: number;
}

const BOUNDS: ScanBounds = { depth: 5, folders: 4000 };

/** Folders with more entries are raw data. */
const MOST_ENTRIES = 20_000;

/** Where no run is made, and much else lies. */
const SKIPPED = new Set([
  'node_modules',
  '__pycache__',
  'site-packages',
  'venv',
  'env',
  'lost+found',
]);

/** Folders between two breaths. */
const BATCH = 50;

/**
 * Looks for folders that hold outputs, a log, or a run that is to make some; nearest first. Links are not
 * followed, hidden folders are passed over.
 *
 * @returns each folder as it is found.
 */
export async function* scanRoots(
  roots: readonly string[],
  signal: AbortSignal,
  bounds = BOUNDS,
): AsyncGenerator<string> {
  let level = roots;
  let looked = 0;
  for (let depth = 0; depth <= bounds.depth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      signal.throwIfAborted();
      if (++looked > bounds.folders) {
        return;
      }
      if (looked % BATCH === 0) {
        await setTimeout(5, undefined, { signal });
      }
      const entries = await entriesOf(folder);
      if (entries.some(isOfRun) || areOfFiles(entries)) {
        yield folder;
      }
      next.push(...entries.filter(isWorthALook).map(({ name }) => join(folder, name)));
    }
    level = next;
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.length > MOST_ENTRIES ? [] : entries;
}

function isOfRun(entry: Dirent): boolean {
  return entry.isDirectory()
    ? entry.name === '.damselfly'
    : entry.name === LOG_NAME || outputNumber(entry.name) !== undefined;
}

/** Whether outputs lie below, a file for each part. */
function areOfFiles(entries: readonly Dirent[]): boolean {
  return FOLDERS_OF_FILES.every((folder) =>
    entries.some((entry) => entry.isDirectory() && entry.name === folder),
  );
}

function isWorthALook(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name);
}
