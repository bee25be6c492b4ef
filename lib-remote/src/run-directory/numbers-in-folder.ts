import { readdir } from 'node:fs/promises';
import { codeOfSystemError } from '@damselfly/compute/platform/node/system-error.ts';
import { accessError } from './access-error.ts';

/**
 * The numbers of the files in a folder, ascending; none where there is no folder.
 *
 * @param numberOf a file of this name; undefined for others.
 * @throws FileAccess where the folder cannot be read.
 */
export async function numbersInFolder(
  folder: string,
  numberOf: (name: string) => number | undefined,
): Promise<number[]> {
  try {
    const names = await readdir(folder);
    return names
      .map(numberOf)
      .filter((number) => number !== undefined)
      .sort((a, b) => a - b);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOfSystemError(error) ?? '')) {
      return [];
    }
    throw accessError(folder, 'read', error);
  }
}
