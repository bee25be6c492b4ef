import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { accessError } from '../../run-directory/access-error.ts';
import { isFolder } from '../../run-directory/is-folder.ts';

/**
 * Copies a program once for each content that it has. To be called with the queue locked.
 *
 * @param bundle the folder of the program.
 * @param programs holds the copies.
 * @returns the folder of the copy.
 * @throws FileAccess when it cannot be read or written.
 */
export async function copyProgram(bundle: string, programs: string): Promise<string> {
  try {
    const folder = join(programs, await hashOfFolder(bundle));
    if (await isFolder(folder)) {
      return folder;
    }
    const part = join(programs, `.part-${randomUUID()}`);
    await mkdir(programs, { recursive: true });
    await cp(bundle, part, { recursive: true });
    await rename(part, folder);
    return folder;
  } catch (error) {
    throw accessError(programs, 'write', error);
  }
}

/** Removes the copies that no process runs, and what a crash has left of one. */
export async function removeOtherPrograms(
  programs: string,
  used: ReadonlySet<string>,
): Promise<void> {
  const names = await readdir(programs).catch(() => []);
  for (const folder of names.map((name) => join(programs, name))) {
    if (!used.has(folder)) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function hashOfFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const names = await readdir(folder, { recursive: true });
  for (const name of names.sort()) {
    const file = join(folder, name);
    if (!(await isFolder(file))) {
      hash.update(`${name}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
