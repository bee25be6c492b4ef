import { isDamselflyError, type DamselflyError, type ErrorTag } from '@damselfly/compute/errors.ts';
import { codeOfSystemError } from '@damselfly/compute/platform/node/system-error.ts';
import { HttpError } from './http-error.ts';

const STATUS: Readonly<Record<ErrorTag, number>> = {
  FileFormat: 422,
  FileAccess: 422,
  UnknownFormat: 422,
  Config: 422,
  NotBuilt: 422,
  Input: 422,
  Resources: 507,
  Backend: 500,
  DeviceLost: 500,
  Run: 409,
};

/** FileAccess by the system's code, where it gave one. */
const SYSTEM_STATUS: Readonly<Record<string, number>> = {
  ENOENT: 404,
  ENOTDIR: 404,
  EACCES: 403,
  EPERM: 403,
  ENOSPC: 507,
  EDQUOT: 507,
};

/** What a client is told of any failure. One that is not meant to happen says nothing of its inside. */
export function httpErrorOf(error: unknown): HttpError {
  if (error instanceof HttpError) {
    return error;
  }
  if (isDamselflyError(error)) {
    const { tag, message, fields } = error;
    return new HttpError(
      statusOf(error),
      { tag, message, fields: { ...fields } },
      { cause: error },
    );
  }
  const message =
    'The gateway failed in an unexpected way; its reason is in the log of the server.';
  return new HttpError(500, { tag: 'Internal', message }, { cause: error });
}

function statusOf({ tag, cause }: DamselflyError): number {
  const code = tag === 'FileAccess' ? codeOfSystemError(cause) : undefined;
  return SYSTEM_STATUS[code ?? ''] ?? STATUS[tag];
}
