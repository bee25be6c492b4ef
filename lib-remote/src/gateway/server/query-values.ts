import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { badRequest } from './http-error.ts';
import type { GatewayRequest } from './route.ts';

/**
 * A value of the query or of the path that follows a schema.
 *
 * @throws HttpError where it does not.
 */
export function checkedValue<Schema extends TSchema>(
  name: string,
  value: unknown,
  schema: Schema,
): Static<Schema> {
  if (!Check(schema, value)) {
    throw badRequest(`${name} has a value that is not known here: ${String(value)}.`, { name });
  }
  return value;
}

/** A whole number, at least 0. @throws HttpError */
export function wholeValue(name: string, text: string | undefined): number {
  if (text === undefined || !/^\d{1,9}$/.test(text)) {
    throw badRequest(`${name} has to be a whole number, at least 0.`, { name });
  }
  return Number(text);
}

/** The iteration in the path of a request. @throws HttpError */
export function iterationOf({ param }: GatewayRequest): number {
  return wholeValue('The iteration', param('number'));
}

/** Which of several models a request is about: the first where it does not say. @throws HttpError */
export function modeOf({ query }: GatewayRequest): number {
  return wholeValue('mode', query('mode') ?? '0');
}
