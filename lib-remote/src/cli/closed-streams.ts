import { fileAccessError } from '@damselfly/compute/errors.ts';
import {
  codeOfSystemError,
  reasonOfSystemError,
} from '@damselfly/compute/platform/node/system-error.ts';

const failedOutput = new AbortController();

/** Aborted, with an error for the user as its reason, when results cannot be written to stdout. */
export const outputFailure: AbortSignal = failedOutput.signal;

/**
 * Lets a reader go, as in `damselfly info FILE | head -1`: what is printed afterwards is dropped, and
 * the command goes on to its end, so that a reconstruction does not die with its onlooker. The same
 * holds for progress on stderr that cannot be written, to a full disk for one; results on stdout that
 * cannot be written stop the command.
 */
export function tolerateClosedStreams(): void {
  process.stderr.on('error', (error) => {
    if (codeOfSystemError(error) === undefined) {
      throw error;
    }
  });
  process.stdout.on('error', (cause) => {
    const code = codeOfSystemError(cause);
    if (code === undefined) {
      throw cause;
    }
    if (code !== 'EPIPE') {
      const reason = reasonOfSystemError(cause);
      const file = 'standard output';
      failedOutput.abort(fileAccessError({ file, operation: 'write', reason }, { cause }));
    }
  });
}
