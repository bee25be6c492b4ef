import { realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/**
 * Whether `path` is `file` itself or lies in its folder or below, symbolic links resolved. What does
 * not exist lies nowhere.
 */
export function isInFolderOf(file: string, path: string): boolean {
  if (resolve(path) === resolve(file)) {
    return true;
  }
  try {
    const folder = realpathSync(dirname(file));
    return realpathSync(path).startsWith(folder === sep ? sep : folder + sep);
  } catch {
    return false;
  }
}
