import { fileAccessError } from '@damselfly/compute/errors.ts';
import {
  codeOfSystemError,
  reasonOfSystemError,
} from '@damselfly/compute/platform/node/system-error.ts';

/**
 * Turns what a failed system call threw into an error for the user; anything else stays what it is,
 * so that a mistake of the program does not look like one of the disk.
 */
export function accessError(
  file: string,
  operation: 'open' | 'read' | 'write',
  cause: unknown,
): unknown {
  return codeOfSystemError(cause) === undefined
    ? cause
    : fileAccessError({ file, operation, reason: reasonOfSystemError(cause) }, { cause });
}

export function isMissing(error: unknown): boolean {
  return codeOfSystemError(error) === 'ENOENT';
}

export function isPresent(error: unknown): boolean {
  return codeOfSystemError(error) === 'EEXIST';
}
