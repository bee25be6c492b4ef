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

/**
 * Runs a command that Ctrl-C, SIGTERM and a closed terminal stop: its signal is aborted, and when it has
 * not ended soon after, or the user asks twice, the process ends at once.
 */
export async function interruptible<Result>(
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let deadline: NodeJS.Timeout | undefined;
  const stop = (name: NodeJS.Signals): void => {
    const code = name === 'SIGINT' ? ExitCode.Interrupted : ExitCode.Terminated;
    if (controller.signal.aborted) {
      process.exit(code);
    }
    controller.abort(new Interruption('interrupted.', code));
    deadline = setTimeout(() => {
      process.exit(code);
    }, GRACE_MILLISECONDS);
  };
  for (const name of SIGNALS) {
    process.on(name, stop);
  }
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(deadline);
    for (const name of SIGNALS) {
      process.off(name, stop);
    }
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
