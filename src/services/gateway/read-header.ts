import type { TranslationBundle } from '@jupyterlab/translation';
import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { transportError } from './gateway-error.ts';

/** Reads a JSON header of an answer, such as `X-Damselfly-Volume`, checked with `schema`. */
export function readHeader<Schema extends TSchema>(
  schema: Schema,
  headers: Headers,
  name: string,
  trans: TranslationBundle,
): Static<Schema> {
  const value = parse(headers.get(name) ?? '');
  if (!Check(schema, value)) {
    const message = trans.__('The gateway’s header %1 cannot be read.', name);
    throw transportError('BadAnswer', 200, message);
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
