import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import { accessError, isMissing } from '../../run-directory/access-error.ts';
import { readJsonFile } from '../../run-directory/json-file.ts';

/**
 * Every JSON file of a folder that follows `schema`; none where there is no folder.
 *
 * @throws FileFormat or FileAccess.
 */
export async function readAll<Schema extends TSchema>(
  folder: string,
  schema: Schema,
): Promise<Static<Schema>[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) {
      return [];
    }
    throw accessError(folder, 'read', error);
  });
  // Those that are being written begin with a dot.
  const files = names.filter((name) => /^[^.].*\.json$/.test(name));
  const values: Static<Schema>[] = [];
  for (const name of files) {
    const value = await readJsonFile(join(folder, name), schema);
    if (value !== undefined) {
      values.push(value);
    }
  }
  return values;
}
