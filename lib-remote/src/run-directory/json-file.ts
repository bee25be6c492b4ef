import { readFile } from 'node:fs/promises';
import type { Static, TSchema } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { fileFormatError } from '@damselfly/compute/errors.ts';
import { accessError, isMissing } from './access-error.ts';

/**
 * Reads a JSON file that follows `schema`; undefined where there is no such file.
 *
 * @throws FileFormat when it is not JSON or does not follow the schema, FileAccess when unreadable.
 */
export async function readJsonFile<Schema extends TSchema>(
  file: string,
  schema: Schema,
): Promise<Static<Schema> | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw accessError(file, 'read', error);
  }
  const value = parse(file, text);
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
