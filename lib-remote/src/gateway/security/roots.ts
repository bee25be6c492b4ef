import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { accessError, isMissing } from '../../run-directory/access-error.ts';
import type { Root } from '../../http/index.ts';
import { badRequest, refused } from '../server/http-error.ts';

/** The folders that may be looked into and written to. */
export interface Roots {
  readonly list: readonly Root[];
  /**
   * The place that a path means, symbolic links resolved, as far as it exists. Relative paths begin at
   * the server's root, as those of the file browser do.
   *
   * @throws HttpError where it lies outside; FileAccess where a folder on the way cannot be read.
   */
  resolve(path: string): Promise<string>;
}

/**
 * @param folders the server's root first; those that do not exist are left out.
 */
export async function openRoots(folders: readonly string[]): Promise<Roots> {
  const paths = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
  const list = [...new Set(paths.filter((path) => path !== undefined))].map((path) => ({
    name: basename(path) || path,
    path,
    isServerRoot: path === paths[0],
  }));
  return {
    list,
    async resolve(path) {
      if (path.includes('\0')) {
        throw badRequest('A path holds no NUL character.');
      }
      const first = list.find(({ isServerRoot }) => isServerRoot);
      if (!isAbsolute(path) && !first) {
        throw refused('The root folder of the server does not exist.');
      }
      const real = await realPlace(resolve(first?.path ?? sep, path));
      if (!list.some((root) => isInside(real, root.path))) {
        throw refused(
          `${path} lies outside the folders that this server may use. ` +
            'Move or copy it there, or ask for its folder in c.Damselfly.roots.',
          { path },
        );
      }
      return real;
    },
  };
}

/** Links resolved up to the nearest part that exists; a link that leads nowhere could lead anywhere. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) {
      throw accessError(path, 'open', error);
    }
  }
  if (await exists(path)) {
    throw refused(`${path} is a symbolic link to something that does not exist.`, { path });
  }
  return join(await realPlace(dirname(path)), basename(path));
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
