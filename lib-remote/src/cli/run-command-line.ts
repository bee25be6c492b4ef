import { CommanderError } from 'commander';
import { ExitCode } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { exitCodeOf, messageOf } from './report-error.ts';
import { tolerateClosedStreams } from './closed-streams.ts';

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
    await program.parseAsync(argv, { from: 'user' });
    return ExitCode.Done;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its message or the help by itself.
      return error.exitCode === 0 ? ExitCode.Done : ExitCode.Usage;
    }
    const debug: unknown = program.opts()['debug'];
    process.stderr.write(`${messageOf(error, debug === true)}\n`);
    return exitCodeOf(error);
  }
}
