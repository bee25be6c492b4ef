import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { inputError } from '@damselfly/compute/errors.ts';
import type { LabWorkspace } from './lab-workspace.ts';
import { runningToken } from './running-token.ts';

const LOOK_MILLISECONDS = 100;

export interface LabOptions {
  readonly python: string;
  /** What the file browser shows. */
  readonly root: string;
  readonly workspace: LabWorkspace;
  readonly browser: boolean;
  /** Where what it prints goes. */
  readonly log: string;
  /** Ends it, before or after it is ready. */
  readonly signal: AbortSignal;
}

/** A JupyterLab that can be opened. */
export interface Lab {
  /** Without its token. */
  readonly address: string;
  /** Empty where the user's own configuration asks for none. */
  readonly token: string;
  /** Resolves when its process has ended. */
  readonly ended: Promise<unknown>;
}

/**
 * Starts JupyterLab and waits until it can be opened.
 *
 * @throws Input where it ends before.
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { python, workspace, log, signal } = options;
  await using file = await open(log, 'w');
  signal.throwIfAborted();
  // Made here: where the user has set a password, JupyterLab makes none. Not an argument, which all
  // users of this machine can read.
  const proposed = randomBytes(24).toString('hex');
  const lab = spawn(python, ['-m', 'jupyterlab', ...labArguments(options)], {
    env: { ...process.env, ...workspace.environment, JUPYTER_TOKEN: proposed },
    // With a terminal it would ask at Ctrl-C whether that is meant.
    stdio: ['ignore', file.fd, file.fd],
  });
  signal.addEventListener('abort', () => lab.kill('SIGTERM'), { once: true });
  const ended = once(lab, 'exit');
  const address = await addressIn(log, workspace.path, lab, signal);
  // The user's configuration may name another.
  const token = (await runningToken(python, lab.pid)) ?? proposed;
  return { address, token, ended };
}

/** It prints its address, which ends with this path, when it is ready. */
async function addressIn(
  log: string,
  path: string,
  lab: ChildProcess,
  signal: AbortSignal,
): Promise<string> {
  for (;;) {
    const words = (await readFile(log, 'utf8')).split(/[\s?]+/);
    const address = words.find((word) => /^https?:\/\//.test(word) && word.endsWith(path));
    if (address !== undefined) {
      return address;
    }
    if (lab.exitCode !== null || lab.signalCode !== null) {
      throw inputError({
        what: 'JupyterLab',
        expected: 'able to start here',
        found: `not: ${log} says why`,
      });
    }
    await setTimeout(LOOK_MILLISECONDS, undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
  }
}

function labArguments({ root, workspace, browser }: LabOptions): string[] {
  return [
    `--ServerApp.root_dir=${root}`,
    `--LabApp.default_url=${workspace.path}`,
    // It would ask a server of its project for news, also where there is no network.
    '--LabApp.news_url=None',
    ...(browser ? [] : ['--no-browser']),
    // It refuses to run for root unless it is told so, as in most containers.
    ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
  ];
}
