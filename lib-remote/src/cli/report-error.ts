import { isDamselflyError, type DamselflyError, type ErrorTag } from '@damselfly/compute/errors.ts';
import { ExitCode } from './exit-codes.ts';
import { Interruption } from './interruption.ts';

const CODES: Readonly<Record<ErrorTag, ExitCode>> = {
  FileFormat: ExitCode.BadInput,
  FileAccess: ExitCode.BadInput,
  UnknownFormat: ExitCode.BadInput,
  Config: ExitCode.BadInput,
  Input: ExitCode.BadInput,
  NotBuilt: ExitCode.NotBuilt,
  Resources: ExitCode.Resources,
  Backend: ExitCode.Backend,
  DeviceLost: ExitCode.Backend,
  Run: ExitCode.Run,
};

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Interruption) {
    return error.exitCode;
  }
  if (isDamselflyError(error)) {
    return isFailedWrite(error) ? ExitCode.Resources : CODES[error.tag];
  }
  return ExitCode.Unexpected;
}

/**
 * What the user reads: one or two sentences. The stack and the causes only when `debug` asks for them.
 */
export function messageOf(error: unknown, debug: boolean): string {
  const message = `damselfly: ${textOf(error)}`;
  return debug && error instanceof Error ? `${message}\n${stacks(error)}` : message;
}

function textOf(error: unknown): string {
  if (isDamselflyError(error) || error instanceof Interruption) {
    return error.message;
  }
  const text = error instanceof Error ? error.message : String(error);
  return `unexpected error: ${text}. Please report it with the output of the same command with --debug.`;
}

function isFailedWrite(error: DamselflyError): boolean {
  return isDamselflyError(error, 'FileAccess') && error.fields.operation === 'write';
}

/** The stack of an error and of everything beneath it. */
function stacks(error: Error): string {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\ncaused by: ${stacks(error.cause)}` : own;
}
