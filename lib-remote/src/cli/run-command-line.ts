import { setImmediate } from 'node:timers/promises';
import { CommanderError } from 'commander';
import { ExitCode } from './exit-codes.ts';
import { forKnownCommand } from './known-command.ts';
import { createProgram } from './program.ts';
import { exitCodeOf, messageOf } from './report-error.ts';
import { outputFailure, tolerateClosedStreams } from './closed-streams.ts';

/**
 * Runs one command, start to end.
 *
 * @param argv the arguments after the program's name.
 * @returns the exit code.
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  tolerateClosedStreams();
  const program = createProgram();
  try {
    const known = forKnownCommand(program, argv);
    await program.parseAsync(known, { from: 'user' }).catch(throwUnlessHelp);
    // A stream tells of its last failure only now.
    await setImmediate();
    outputFailure.throwIfAborted();
    return ExitCode.Done;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its message by itself.
      return ExitCode.Usage;
    }
    const debug: unknown = program.opts()['debug'];
    process.stderr.write(`${messageOf(error, debug === true)}\n`);
    return exitCodeOf(error);
  }
}

/** Commander ends also with an error when it has printed what was asked for: the help or the version. */
function throwUnlessHelp(error: unknown): void {
  if (!(error instanceof CommanderError && error.exitCode === 0)) {
    throw error;
  }
}
