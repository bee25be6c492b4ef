import {
  fileAccessError,
  resourcesError,
  type DamselflyError,
  type ErrorFields,
} from '@damselfly/compute/errors.ts';
import { bytesText } from './free-storage.ts';

/**
 * Turns what the browser's storage threw into an error for the user.
 *
 * @param bytes that were to be written, for a file.
 */
export function storageError(
  file: string,
  operation: ErrorFields['FileAccess']['operation'],
  cause: unknown,
  bytes?: number,
): DamselflyError {
  if (isNamed(cause, 'QuotaExceededError')) {
    return resourcesError({
      resource: `storage in this browser for ${file}`,
      needed: bytes === undefined ? 'some' : bytesText(bytes),
      // What browsers say to be free is not what they give: it would tell one site of the others.
      available: bytes === undefined ? 'none' : 'less',
    });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return fileAccessError({ file, operation, reason: reason.replace(/\.$/, '') }, { cause });
}

/** The browser's errors tell their kind by their name. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
