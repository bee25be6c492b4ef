import type { IncomingMessage } from 'node:http';
import type { Static, TSchema } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { badRequest, HttpError } from './http-error.ts';

/** A config.ini has some KB. */
export const LONGEST_BODY = 2 ** 20;

/**
 * Reads a body that follows `schema`.
 *
 * @throws HttpError where its type is not `application/json` (which pages of other origins cannot send
 *   without being asked), it is too long, no JSON, or does not follow the schema.
 */
export async function readJson<Schema extends TSchema>(
  request: IncomingMessage,
  schema: Schema,
): Promise<Static<Schema>> {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') {
    throw problem(415, 'The body of this request has to be application/json.');
  }
  const value = parsed(await bodyOf(request));
  if (!Check(schema, value)) {
    const [first] = Errors(schema, value);
    const where = first.instancePath === '' ? 'the body' : first.instancePath;
    throw badRequest(`The request is not as it should be: ${where} ${first.message}.`, { where });
  }
  return value;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) {
      throw new TypeError('the body came as something else than bytes');
    }
    length += part.length;
    if (length > LONGEST_BODY) {
      throw problem(413, `The body of a request may have ${LONGEST_BODY} bytes.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new HttpError(400, { tag: 'Refused', message: 'The body is not JSON.' }, { cause });
  }
}

function problem(status: number, message: string): HttpError {
  return new HttpError(status, { tag: 'Refused', message });
}
