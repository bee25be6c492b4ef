import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { transportError } from './gateway-error.ts';

/** Reads a JSON header of an answer, such as `X-Damselfly-Volume`, checked with `schema`. */
export function readHeader<Schema extends TSchema>(
  schema: Schema,
  headers: Headers,
  name: string,
): Static<Schema> {
  const value = parse(headers.get(name) ?? '');
  if (!Check(schema, value)) {
    throw transportError('BadAnswer', 200, `The gateway's header ${name} cannot be read.`);
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
