import { fileAccessError } from '../../errors.ts';
import type { ErrorFields } from '../../errors.ts';

/** What the system's error codes mean to the person at the keyboard, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied; check the rights of the file and of its folder',
  EPERM: 'the system does not permit it; check the rights of the file and of its folder',
  ENOENT: 'there is no such file or folder; check the path',
  ENOTDIR: 'a part of its path is a file, not a folder; check the path',
  EISDIR: 'it is a folder; name a file',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full; free some space or write elsewhere',
  EDQUOT: 'the disk quota is used up; free some space or write elsewhere',
  EFBIG: 'the file would be larger than is allowed here (ulimit -f, or the file system)',
  EROFS: 'the file system is read-only; write elsewhere',
  EMFILE: 'too many files are open; close some or raise the limit (ulimit -n)',
  ENFILE: 'too many files are open on this machine',
  EIO: 'the disk or network reports a failure',
  ESTALE: 'the file on the network was replaced or removed',
};

/**
 * Turns what a failed system call threw into an error for the user; anything else stays what it is,
 * so that a mistake of the program does not look like one of the disk.
 */
export function accessError(
  file: string,
  operation: ErrorFields['FileAccess']['operation'],
  cause: unknown,
): unknown {
  return codeOfSystemError(cause) === undefined
    ? cause
    : fileAccessError({ file, operation, reason: reasonOfSystemError(cause) }, { cause });
}

/** The reason of a failed system call, for a FileAccess error. */
export function reasonOfSystemError(error: unknown): string {
  const code = codeOfSystemError(error);
  if (code !== undefined && code in REASONS) {
    return REASONS[code];
  }
  return error instanceof Error ? error.message : String(error);
}

/** `ENOENT` and the like, where the error came from the system; Node's own codes begin with ERR. */
export function codeOfSystemError(error: unknown): string | undefined {
  return error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'errno' in error &&
    typeof error.errno === 'number'
    ? error.code
    : undefined;
}
