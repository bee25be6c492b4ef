import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { runError } from '@damselfly/compute/errors.ts';
import { accessError, isMissing } from '../../run-directory/access-error.ts';

/**
 * Writes a config.ini where there is none, or the same.
 *
 * @throws Run where another text lies there: nobody's config is replaced; FileAccess.
 */
export async function writeConfig(file: string, text: string): Promise<void> {
  const present = await textOf(file);
  if (present === text) {
    return;
  }
  if (present !== undefined) {
    throw runError({
      folder: file,
      reason: 'there is another config of this name; give the new one a name of its own',
    });
  }
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw accessError(file, 'write', error);
  });
  await writeChunksAtomically(file, [new TextEncoder().encode(text)]);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw accessError(file, 'read', error);
  }
}
