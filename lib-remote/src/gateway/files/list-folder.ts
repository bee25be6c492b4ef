import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { accessError } from '../../run-directory/access-error.ts';
import type { FolderEntry, FolderListing } from '../../http/index.ts';
import { fileKind } from './file-kind.ts';

/** More than anybody reads; a folder of raw data holds many more. */
const MOST_ENTRIES = 1000;

const byName = new Intl.Collator(undefined, { numeric: true }).compare;

/**
 * What a folder holds, folders first; hidden files are left out, and so is what is neither file nor
 * folder, such as a link that leads nowhere.
 *
 * @throws FileAccess when it cannot be read.
 */
export async function listFolder(path: string): Promise<FolderListing> {
  const { entries, isCut } = await entriesOf(path);
  const described = await Promise.all(entries.map((entry) => describe(path, entry)));
  const listed = described
    .filter((entry) => entry !== undefined)
    .sort((a, b) => rank(a) - rank(b) || byName(a.name, b.name));
  return { path, entries: listed, isCut };
}

async function entriesOf(path: string): Promise<{ entries: Dirent[]; isCut: boolean }> {
  const entries: Dirent[] = [];
  try {
    for await (const entry of await opendir(path)) {
      if (entry.name.startsWith('.')) {
        continue;
      }
      if (entries.length === MOST_ENTRIES) {
        return { entries, isCut: true };
      }
      entries.push(entry);
    }
  } catch (error) {
    throw accessError(path, 'read', error);
  }
  return { entries, isCut: false };
}

async function describe(folder: string, { name }: Dirent): Promise<FolderEntry | undefined> {
  const path = join(folder, name);
  const status = await stat(path).catch(() => undefined);
  if (!status?.isFile() && !status?.isDirectory()) {
    return undefined;
  }
  return {
    name,
    path,
    kind: status.isDirectory() ? 'folder' : await fileKind(name, path),
    bytes: status.isDirectory() ? 0 : status.size,
    modified: status.mtime.toISOString(),
  };
}

function rank({ kind }: FolderEntry): number {
  return kind === 'folder' ? 0 : 1;
}
