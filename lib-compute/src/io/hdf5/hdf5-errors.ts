import { fileAccessError, fileFormatError } from '../../errors.ts';
import type { DamselflyError, ErrorFields } from '../../errors.ts';

/** The message of the innermost frame of HDF5's error stack, which is the one that says most. */
export function innermostMessage(diagnostics: string): string {
  const messages = [...diagnostics.matchAll(/^ *#\d+: .*?\(\): (.*)$/gm)];
  const innermost = messages.at(-1)?.[1] ?? firstLine(diagnostics);
  // Low-level frames append times, descriptors and addresses.
  return innermost.replace(/[:,] (time|addr|filename) = .*$/, '').trim();
}

/** What to do about the refusals of an operating system that a user can do something about. */
const ADVICE: Readonly<Record<string, string>> = {
  'No space left on device': 'the disk is full; free some space or write elsewhere',
  'Quota exceeded': 'the disk quota is used up; free some space or write elsewhere',
  'File too large': 'the file would be larger than is allowed here (ulimit -f, or the file system)',
  'Permission denied': 'permission is denied; check the rights of the file and of its folder',
  'No such file or directory': 'there is no such file; check the path',
  'Is a directory': 'it is a folder; name a file',
};

/** What the operating system said, where the failure began there. */
export function systemReason(diagnostics: string): string | undefined {
  const message = /error message = '([^']*)'/.exec(diagnostics)?.[1];
  return message === undefined ? undefined : (ADVICE[message] ?? startLow(message));
}

/** A call to read failed: FileAccess where the system refused, else FileFormat. */
export function readError(
  where: Pick<ErrorFields['FileFormat'], 'file' | 'where' | 'expected'>,
  diagnostics: string,
  operation: 'open' | 'read' = 'read',
): DamselflyError {
  const cause = new Error(diagnostics.trim());
  const reason = systemReason(diagnostics);
  const advice = operation === 'open' ? '; copy or write it again' : '';
  return reason === undefined
    ? fileFormatError(
        { ...where, found: `damaged (${innermostMessage(diagnostics)})${advice}` },
        { cause },
      )
    : fileAccessError({ file: where.file, operation, reason }, { cause });
}

/** A call to write failed, or what was written does not read back. */
export function writeError(file: string, what: string, diagnostics: string): DamselflyError {
  const reason = systemReason(diagnostics) ?? `${what} (${innermostMessage(diagnostics)})`;
  return fileAccessError(
    { file, operation: 'write', reason },
    { cause: new Error(diagnostics.trim()) },
  );
}

function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0];
  return line === '' ? 'HDF5 gave no reason' : line;
}

function startLow(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
