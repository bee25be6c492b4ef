import { PathExt } from '@jupyterlab/coreutils';
import { ServerConnection, type Contents } from '@jupyterlab/services';

/**
 * Whether reading a file failed because there is none. A server says so by its status; drives of other extensions and
 * of JupyterLite fail in words of their own, where the folder tells.
 *
 * @param error what `contents.get` threw.
 */
export async function isMissing(
  error: unknown,
  path: string,
  contents: Pick<Contents.IManager, 'get' | 'driveName' | 'localPath'>,
): Promise<boolean> {
  if (error instanceof ServerConnection.ResponseError) {
    return error.response.status === 404;
  }
  try {
    const drive = contents.driveName(path);
    const parent = PathExt.dirname(contents.localPath(path));
    const place = drive === '' ? parent : `${drive}:${parent}`;
    const folder = await contents.get(place, { type: 'directory', content: true });
    const entries: readonly Contents.IModel[] = Array.isArray(folder.content) ? folder.content : [];
    return !entries.some(({ name }) => name === PathExt.basename(contents.localPath(path)));
  } catch {
    return false;
  }
}
