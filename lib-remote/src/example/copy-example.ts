import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileAccessError, inputError } from '@damselfly/compute/errors.ts';
import { accessError, isPresent } from '../run-directory/access-error.ts';
import { readJsonFile } from '../run-directory/json-file.ts';
import { ExampleSchema, type Example } from './example.ts';

/** Its name in every copy. */
export const MANIFEST = 'example.json';

/** In a clone beside the packages; in the wheel beside the bundled program. */
const EXAMPLE = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts')
      ? '../../../examples/asymmetric-particle/'
      : './examples/asymmetric-particle/',
    import.meta.url,
  ),
);

/**
 * Copies the example data into a folder of its own, where it can be run again and changed.
 *
 * @throws Input when the folder holds anything else, FileAccess when it cannot be written.
 */
export async function copyExample(folder: string): Promise<Example> {
  const example = await readJsonFile(join(EXAMPLE, MANIFEST), ExampleSchema);
  if (!example) {
    const reason = 'the example data is missing from this installation; install it again';
    throw fileAccessError({ file: EXAMPLE, operation: 'read', reason });
  }
  try {
    await makeFolder(folder);
    const present = await readdir(folder);
    if (present.length > 0 && !present.includes(MANIFEST)) {
      throw wrongFolder(folder, 'a folder with other files');
    }
    for (const name of [MANIFEST, example.config, 'photons.emc', 'det.h5', example.truth]) {
      await copyFile(join(EXAMPLE, name), join(folder, name));
    }
  } catch (error) {
    throw accessError(folder, 'write', error);
  }
  return example;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw isPresent(error) ? wrongFolder(folder, 'a file') : error;
  }
}

function wrongFolder(folder: string, found: string): Error {
  const expected = 'an empty or new folder, or that of an earlier demo';
  return inputError({ what: folder, expected, found });
}
