import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const AS_ORDINARY_USER = fileURLToPath(new URL('as-ordinary-user.ts', import.meta.url));

/** Loading the sources takes half of a short command's time; after the first it need not. */
const COMPILE_CACHE = join(tmpdir(), 'damselfly-test-compile-cache');

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
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Without the rights of an administrator, who may write anywhere. */
  readonly asOrdinaryUser?: boolean;
}

/** A running `damselfly`. */
export interface RunningCli {
  readonly child: ChildProcess;
  readonly finished: Promise<CliResult>;
  /** All of stderr so far. */
  stderr(): string;
}

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) {
    child.kill('SIGKILL');
  }
  running.clear();
});

/** Starts `damselfly` from its sources; it is killed when the test ends before it does. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const { cwd, before, asOrdinaryUser } = options;
  const program = asOrdinaryUser === true ? AS_ORDINARY_USER : MAIN;
  const command =
    before === undefined
      ? { file: process.execPath, args: [program, ...args] }
      : {
          file: 'bash',
          args: ['-c', `${before} exec "$@"`, 'bash', process.execPath, program, ...args],
        };
  const own = { NODE_COMPILE_CACHE: COMPILE_CACHE, DAMSELFLY_COMMAND: '' };
  const env = { ...process.env, ...own, ...options.env };
  const child = spawn(command.file, command.args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
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
