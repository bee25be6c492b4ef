import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from '../../run-directory/access-error.ts';

/**
 * Bytes that this user may still fill where a folder lies, or would be made; undefined where the system
 * does not tell.
 */
export async function freeDisk(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = dirname(folder);
    return isMissing(error) && parent !== folder ? await freeDisk(parent) : undefined;
  }
}
