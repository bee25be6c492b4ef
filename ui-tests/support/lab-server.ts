import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port.ts';
import { eventually } from './eventually.ts';
import type { Workplace } from './workplace.ts';

/** JupyterLab ends within a few seconds. */
const PATIENCE_MILLISECONDS = 60_000;

/** A running `jupyter lab` with token and XSRF check, as a user starts it. */
export interface LabServer {
  /** Ends in a slash. */
  readonly url: string;
  readonly token: string;
  /** What it has printed so far. */
  log(): string;
  /** Sends a signal and waits for the end of the server itself. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts `jupyter lab` in a workplace, and waits until it answers. */
export async function startLab({ root, variables }: Workplace): Promise<LabServer> {
  const port = await freePort();
  const child = spawn('jupyter-lab', labArguments(root, port), {
    cwd: root,
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Signals of the terminal that runs the tests are not meant for it.
    detached: true,
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  const log = (): string => printed.join('');
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}/`;
  const token = await eventually('jupyter lab to be ready', async () => {
    if (child.exitCode !== null) {
      throw new Error(`jupyter lab ended with ${child.exitCode}:\n${log()}`);
    }
    const told = /\/lab\?token=(\w+)/.exec(log())?.[1];
    // It tells its address a moment before it listens there.
    return told !== undefined && (await answers(url)) ? told : undefined;
  });
  return {
    url,
    token,
    log,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      // Now and then a server hangs after it has ended all that it started.
      const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS);
      await ended;
      clearTimeout(force);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}api`);
    return ok;
  } catch {
    return false;
  }
}

function labArguments(root: string, port: number): string[] {
  return [
    '--no-browser',
    '--allow-root',
    `--ServerApp.port=${port}`,
    '--ServerApp.port_retries=0',
    `--ServerApp.root_dir=${root}`,
    // It would ask a server of the project for its news.
    '--LabApp.news_url=None',
    // As JupyterLab's own tests do: commands without a palette for them.
    '--LabApp.expose_app_in_browser=True',
  ];
}
