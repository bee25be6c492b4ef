import type { Contents } from '@jupyterlab/services';
import { isGatewayError } from '../gateway/gateway-error.ts';
import { isMissing } from './is-missing.ts';
import { folderOf, nameOf } from './paths.ts';
import type { IPlaces } from './tokens.ts';

/** Where files are looked for. */
export interface FileFinders {
  readonly places: Pick<IPlaces, 'list'>;
  readonly contents: Pick<Contents.IManager, 'get' | 'driveName' | 'localPath'>;
}

/** Of a file that is `unknown` its folder does not tell: it has too many files, or this one is hidden. */
export type FilePresence = 'there' | 'absent' | 'unknown';

/**
 * Whether the gateway, or where there is none the file browser, shows a file of this path.
 *
 * @param path as sources know it.
 * @throws why its folder cannot be looked at: it may not be read, or nobody answers.
 */
export async function findFile(
  path: string,
  { places, contents }: FileFinders,
): Promise<FilePresence> {
  const name = nameOf(path);
  try {
    const { entries, isCut } = await places.list(folderOf(path));
    if (entries.some((entry) => nameOf(entry.path) === name)) {
      return 'there';
    }
    return isCut || name.startsWith('.') ? 'unknown' : 'absent';
  } catch (error) {
    if (isGatewayError(error, 'Absent')) {
      return findInBrowser(path.replace(/^\//, ''), contents);
    }
    if (isGatewayError(error) && error.status === 404) {
      // There is no such folder.
      return 'absent';
    }
    throw error;
  }
}

async function findInBrowser(
  path: string,
  contents: FileFinders['contents'],
): Promise<FilePresence> {
  try {
    await contents.get(path, { content: false });
    return 'there';
  } catch (error) {
    if (await isMissing(error, path, contents)) {
      return 'absent';
    }
    throw error;
  }
}
