import type { FilePresence } from '../../services/places/find-file.ts';
import { isDropped } from '../../services/places/paths.ts';

export interface PathFinders {
  readonly find: (path: string) => Promise<FilePresence>;
  /** The path that sources know, of one that begins at the server's root. */
  readonly absolutePath: (typed: string) => Promise<string>;
}

/**
 * What was typed while paths are relative to `folder`: as it is where the file is there, else its absolute path where it
 * is surely found from the server's root, else as it is.
 */
export async function pathFrom(
  folder: string,
  typed: string,
  { find, absolutePath }: PathFinders,
): Promise<string> {
  const isThere = async (path: string): Promise<boolean> => {
    // Where it cannot be looked for, whoever reads it tells.
    const found = await find(path).catch(() => 'unknown');
    return found === 'there';
  };
  if (typed.startsWith('/') || isDropped(folder) || (await isThere(`${folder}/${typed}`))) {
    return typed;
  }
  const fromRoot = await absolutePath(typed);
  return (await isThere(fromRoot)) ? fromRoot : typed;
}
