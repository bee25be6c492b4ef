import {
  fileAccessError,
  resourcesError,
  type DamselflyError,
  type ErrorFields,
} from '@damselfly/compute/errors.ts';
import { bytesText, freeStorage } from './free-storage.ts';

/**
 * Turns what the browser's storage threw into an error for the user.
 *
 * @param bytes that were to be written.
 */
export async function storageError(
  file: string,
  operation: ErrorFields['FileAccess']['operation'],
  cause: unknown,
  bytes = 0,
): Promise<DamselflyError> {
  if (isNamed(cause, 'QuotaExceededError')) {
    return resourcesError({
      resource: `storage in this browser for ${file}`,
      needed: bytesText(bytes),
      available: bytesText((await freeStorage()) ?? 0),
    });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return fileAccessError({ file, operation, reason: reason.replace(/\.$/, '') }, { cause });
}

/** The browser's errors tell their kind by their name. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
