import { accessError, isMissing } from './access-error.ts';
import { openRegular } from './open-regular.ts';

/**
 * All of a file; undefined where there is none.
 *
 * @throws FileAccess where it is no file or cannot be read.
 */
export async function readRegular(path: string): Promise<Buffer | undefined> {
  try {
    await using file = await openRegular(path);
    return await file.readFile();
  } catch (error) {
    if (error instanceof Error && isMissing(error.cause)) {
      return undefined;
    }
    throw accessError(path, 'read', error);
  }
}
