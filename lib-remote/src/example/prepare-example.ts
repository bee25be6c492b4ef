import { join } from 'node:path';
import { readJsonFile } from '../run-directory/json-file.ts';
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
