import type { Contents } from '@jupyterlab/services';
import { isMissing } from '../places/is-missing.ts';

/** What a file of the file browser says; undefined where there is none. */
export async function textAt(
  path: string,
  contents: Contents.IManager,
): Promise<string | undefined> {
  try {
    const file = await contents.get(path, { content: true, format: 'text' });
    return String(file.content);
  } catch (error) {
    if (await isMissing(error, path, contents)) {
      return undefined;
    }
    throw error;
  }
}
