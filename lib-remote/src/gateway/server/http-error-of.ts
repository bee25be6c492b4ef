import { isDamselflyError, type DamselflyError, type ErrorTag } from '@damselfly/compute/errors.ts';
import { codeOfSystemError } from '@damselfly/compute/platform/node/system-error.ts';
import { TimeUp } from '@damselfly/compute/workers/within-bounds.ts';
import { ProcessEnded } from '../processes/process-ended.ts';
import { failureFile } from './failure-file.ts';
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

/** What a client is told of any failure. One that is not meant to happen says where its inside is written. */
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
  if (error instanceof TimeUp) {
    const message = `The gateway had ${error.message}: this machine is busy, or a disk is slow. Try again when less is going on.`;
    return new HttpError(504, { tag: 'TimeUp', message }, { cause: error });
  }
  if (error instanceof ProcessEnded) {
    const message = `A process of the gateway was ended (${error.how}), as where memory runs out. Try again, with more memory or less else at work.`;
    return new HttpError(500, { tag: 'ProcessEnded', message }, { cause: error });
  }
  const message = `The gateway failed in an unexpected way; the end of ${failureFile()} says why.`;
  return new HttpError(500, { tag: 'Internal', message }, { cause: error });
}

function statusOf({ tag, cause }: DamselflyError): number {
  const code = tag === 'FileAccess' ? codeOfSystemError(cause) : undefined;
  return SYSTEM_STATUS[code ?? ''] ?? STATUS[tag];
}
