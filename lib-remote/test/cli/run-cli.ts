import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** What a finished command has left. */
export interface CliResult {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** Working folder. */
  readonly cwd?: string;
  /** Shell text in front of the command, e.g. `ulimit -f 100;`. */
  readonly before?: string;
}

/** A running `damselfly`. */
export interface RunningCli {
  readonly child: ChildProcess;
  readonly finished: Promise<CliResult>;
  /** All of stderr so far. */
  stderr(): string;
}

/** Starts `damselfly` from its sources; it is killed when the test ends before it does. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const { cwd, before } = options;
  const command =
    before === undefined
      ? { file: process.execPath, args: [MAIN, ...args] }
      : {
          file: 'bash',
          args: ['-c', `${before} exec "$@"`, 'bash', process.execPath, MAIN, ...args],
        };
  const child = spawn(command.file, command.args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return {
    child,
    finished: once(child, 'close').then(() => ({
      code: child.exitCode,
      signal: child.signalCode,
      stdout,
      stderr,
    })),
    stderr: () => stderr,
  };
}

/** Runs `damselfly` from its sources to its end. */
export function runCli(args: readonly string[], options?: CliOptions): Promise<CliResult> {
  return startCli(args, options).finished;
}
