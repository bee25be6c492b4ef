import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly succeeded: boolean;
  /** Stdout and stderr together, in their order. */
  readonly output: string;
}

/** The longest stage takes a third of this on two busy cores. */
const MINUTES = 40;

/**
 * Runs a program in the root of the clone, without a stdin, to its end.
 *
 * @throws Error where the program cannot be started.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MINUTES * 60_000,
      killSignal: 'SIGKILL',
    });
    const printed: Buffer[] = [];
    const keep = (part: Buffer): void => {
      printed.push(part);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const output = Buffer.concat(printed).toString();
      const end = signal === null ? '' : `\nended by ${signal}; the limit is ${MINUTES} minutes\n`;
      resolve({ succeeded: code === 0, output: output + end });
    });
  });
}

/** Runs a program of an npm package: `script` is its path in node_modules. */
export function runTool(
  script: string,
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  return runCommand(process.execPath, [`node_modules/${script}`, ...args], environment);
}
