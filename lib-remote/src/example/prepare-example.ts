import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accessError, isMissing } from '../run-directory/access-error.ts';
import { readJsonFile } from '../run-directory/json-file.ts';
import { readConfig } from '../run-directory/read-config.ts';
import { copyExample, MANIFEST } from './copy-example.ts';
import { ExampleSchema } from './example.ts';

/**
 * Makes the example ready in a folder; one that is there already stays as its user has left it.
 *
 * @returns the path of its config.ini.
 * @throws as `copyExample` does.
 */
export async function prepareExample(folder: string): Promise<string> {
  const present = await readJsonFile(join(folder, MANIFEST), ExampleSchema);
  return join(folder, (present ?? (await copyExample(folder))).config);
}

/**
 * Makes the example ready in the first of these folders where no run of it has its results.
 *
 * @param folderOf the folder of this number, from 1 on.
 * @returns the path of its config.ini.
 * @throws as `prepareExample` and `folderOf` do; Config or FileAccess where a config.ini cannot be read.
 */
export async function prepareFreshExample(
  folderOf: (number: number) => Promise<string>,
): Promise<string> {
  for (let number = 1; ; number++) {
    const config = await prepareExample(await folderOf(number));
    const { options } = await readConfig(config);
    if (await isEmpty(options.output_folder)) {
      return config;
    }
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (isMissing(error)) {
      return true;
    }
    throw accessError(folder, 'read', error);
  }
}
