import type { Contents } from '@jupyterlab/services';
import { folderOf, nameOf } from './paths.ts';
import type { IPlaces } from './tokens.ts';

/** Where files are looked for. */
export interface FileFinders {
  readonly places: Pick<IPlaces, 'list'>;
  readonly contents: Pick<Contents.IManager, 'get'>;
}

/**
 * Whether the gateway, or else the file browser, shows a file of this path. What its folder does not tell, since it has
 * too many files or this one is hidden, is taken for there: whoever reads it says what is wrong.
 *
 * @param path as sources know it.
 */
export async function isThere(path: string, { places, contents }: FileFinders): Promise<boolean> {
  const name = nameOf(path);
  try {
    const { entries, isCut } = await places.list(folderOf(path));
    return isCut || name.startsWith('.') || entries.some((entry) => nameOf(entry.path) === name);
  } catch {
    return contents.get(path.replace(/^\//, ''), { content: false }).then(
      () => true,
      () => false,
    );
  }
}
