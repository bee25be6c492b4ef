import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeJsonFile } from '../../run-directory/write-json.ts';
import type { SourceFile } from './array-calls.ts';
import { sharedWork } from './shared-work.ts';

/** What was made of outputs, kept on the disk outside of the runs. */
export interface ArrayCache {
  /** Where what is made of this output goes; made where it is missing. */
  folderOf(source: SourceFile): Promise<string>;
  /**
   * What is kept; makes it where it is missing, once for all who ask meanwhile.
   *
   * @throws what its `make` throws, or the reason of `signal`.
   */
  recall<Value>(kept: Kept<Value>, signal: AbortSignal): Promise<Value>;
}

/** A value that is kept under a name of a folder, and describes files there. */
export interface Kept<Value> {
  readonly folder: string;
  readonly name: string;
  readonly isValue: (value: unknown) => value is Value;
  /** The files that the value describes: where one is missing, it is made anew. */
  readonly filesOf: (value: Value) => readonly string[];
  /** Is aborted when the last of those who ask has left. */
  readonly make: (signal: AbortSignal) => Promise<Value>;
}

/** Some fifty iterations of 213^3 voxels. */
const MOST_BYTES = 2 ** 30;

/**
 * @param root holds a folder for each output; those that were not used for longest go first.
 */
export function arrayCache(root: string, mostBytes = MOST_BYTES): ArrayCache {
  const making = sharedWork();
  return {
    async folderOf({ path, version }) {
      const name = createHash('sha256').update(`${path}\0${version}`).digest('hex').slice(0, 32);
      const folder = join(root, name);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await utimes(folder, new Date(), new Date());
      return folder;
    },
    async recall({ folder, name, isValue, filesOf, make }, signal) {
      const file = join(folder, `${name}.json`);
      const kept: unknown = await readFile(file, 'utf8')
        .then(JSON.parse)
        .catch(() => undefined);
      if (isValue(kept) && (await areThere(filesOf(kept)))) {
        return kept;
      }
      const makeAndKeep = async (unwanted: AbortSignal): Promise<unknown> => {
        const value = await make(unwanted);
        // Last: where it lies, the files that it describes are complete.
        await writeJsonFile(file, value);
        await keepWithin(root, mostBytes, folder);
        return value;
      };
      const made = await making(file, makeAndKeep, signal);
      if (!isValue(made)) {
        throw new TypeError(`${name} means two things.`);
      }
      return made;
    },
  };
}

async function areThere(files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return found.every((stats) => stats !== undefined);
}

interface KeptFolder {
  readonly path: string;
  /** When it was last used, milliseconds since 1970. */
  readonly time: number;
  readonly bytes: number;
}

/** Removes the folders that were not used for longest, but for the one in use. */
async function keepWithin(root: string, mostBytes: number, used: string): Promise<void> {
  const names = await readdir(root);
  const known = await Promise.all(names.map((name) => look(join(root, name))));
  const folders = known.filter((folder) => folder !== undefined).sort((a, b) => b.time - a.time);
  let kept = 0;
  for (const { path, bytes } of folders) {
    kept += bytes;
    if (kept > mostBytes && path !== used) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

/** Undefined for what is no folder, or was removed by another gateway just now. */
async function look(path: string): Promise<KeptFolder | undefined> {
  try {
    const names = await readdir(path);
    const files = await Promise.all(names.map((name) => stat(join(path, name))));
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    return { path, time: (await stat(path)).mtimeMs, bytes };
  } catch {
    return undefined;
  }
}
