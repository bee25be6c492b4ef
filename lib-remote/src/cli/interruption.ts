import { isatty } from 'node:tty';
import { outputFailure } from './closed-streams.ts';
import { ExitCode } from './exit-codes.ts';

/** A user or the system asked the program to end. It is the reason of the signal that commands take. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * How long a command may take to end by itself. Every file that a command writes is complete at every
 * moment, so that ending it by force after this time loses nothing but the running iteration.
 */
const GRACE_MILLISECONDS = 1500;

const EXIT_CODES = {
  SIGINT: ExitCode.Interrupted,
  SIGTERM: ExitCode.Terminated,
  SIGHUP: ExitCode.HungUp,
} as const;

type Signal = keyof typeof EXIT_CODES;

/**
 * Runs a command that Ctrl-C, SIGTERM and a closed terminal stop: its signal is aborted, and when it has
 * not ended soon after, or the user asks twice, the process ends at once. An output that cannot be
 * written aborts the signal too.
 *
 * @param graceMilliseconds how long it may take to end by itself.
 */
export async function interruptible<Result>(
  run: (signal: AbortSignal) => Promise<Result>,
  graceMilliseconds = GRACE_MILLISECONDS,
): Promise<Result> {
  const controller = new AbortController();
  let deadline: NodeJS.Timeout | undefined;
  const stop = (name: Signal): void => {
    const code = EXIT_CODES[name];
    if (controller.signal.aborted) {
      process.exit(code);
    }
    controller.abort(new Interruption('interrupted.', code));
    deadline = setTimeout(() => {
      process.exit(code);
    }, graceMilliseconds);
  };
  const handlers: readonly (readonly [Signal, (name: Signal) => void])[] = [
    ['SIGINT', stop],
    ['SIGTERM', stop],
    ['SIGHUP', hasTerminal() ? stop : ignore],
  ];
  for (const [name, handler] of handlers) {
    process.on(name, handler);
  }
  try {
    return await run(AbortSignal.any([controller.signal, outputFailure]));
  } finally {
    clearTimeout(deadline);
    for (const [name, handler] of handlers) {
      process.off(name, handler);
    }
  }
}

/**
 * Node forgets that `nohup` had a closed terminal ignored. A command with no stream to a terminal, as
 * `nohup` leaves it, is meant to outlive it.
 */
function hasTerminal(): boolean {
  return [0, 1, 2].some((stream) => isatty(stream));
}

function ignore(): void {
  // The terminal is of no concern.
}
