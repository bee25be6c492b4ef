import type { Static, TSchema } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { fileFormatError } from '@damselfly/compute/errors.ts';
import { readRegular } from './read-regular.ts';

/**
 * Reads a JSON file that follows `schema`; undefined where there is no such file.
 *
 * @throws FileFormat when it is not JSON or does not follow the schema, FileAccess when unreadable.
 */
export async function readJsonFile<Schema extends TSchema>(
  file: string,
  schema: Schema,
): Promise<Static<Schema> | undefined> {
  const bytes = await readRegular(file);
  if (bytes === undefined) {
    return undefined;
  }
  const value = parse(file, bytes.toString());
  if (!Check(schema, value)) {
    const [first] = Errors(schema, value);
    throw fileFormatError({
      file,
      where: first.instancePath === '' ? 'the file' : first.instancePath,
      expected: 'as Damselfly writes it',
      found: `something else (${first.message})`,
    });
  }
  return value;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = text === '' ? 'empty' : 'not JSON';
    throw fileFormatError({ file, where: 'the file', expected: 'JSON', found }, { cause });
  }
}
