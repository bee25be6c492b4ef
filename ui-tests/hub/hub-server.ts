import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { installedFolder, installedProgram } from '../support/installed.ts';
import { endProcessesWithHome } from '../support/processes.ts';

const JUPYTERHUB = 'jupyterhub==6.1.1';
const PROXY = resolve('node_modules/configurable-http-proxy/bin/configurable-http-proxy');
const CONFIG = resolve('ui-tests/hub/jupyterhub_config.py');

/** Of all users of the hub. */
export const HUB_PASSWORD = 'only for this test';

/** A running JupyterHub whose users `alice` and `bob` each get their own server. */
export interface HubServer {
  /** Ends in a slash. */
  readonly url: string;
  /** The home of a user, which is also the root of his server. */
  homeOf(user: string): string;
  log(): string;
  /** Ends the hub with all that its users have started. */
  end(): Promise<void>;
}

/** Installs JupyterHub beside the wheel and starts it. */
export async function startHub(): Promise<HubServer> {
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', JUPYTERHUB];
  await promisify(execFile)(installedProgram('python'), pip);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'damselfly-hub-')));
  const homeOf = (user: string): string => join(folder, `home-${user}`);
  const ports = [await freePort(), await freePort(), await freePort()];
  const child = spawn(installedProgram('jupyterhub'), ['--config', CONFIG], {
    cwd: folder,
    env: {
      HOME: folder,
      LANG: 'C.UTF-8',
      PATH: `${installedFolder()}:/usr/bin:/bin`,
      HUB_FOLDER: folder,
      HUB_PORTS: ports.join(' '),
      HUB_PROXY: [process.execPath, PROXY].join('\n'),
      HUB_PASSWORD,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  const log = (): string => printed.join('');
  const ended = once(child, 'exit');
  await eventually('JupyterHub to be ready', () => {
    if (child.exitCode !== null) {
      throw new Error(`jupyterhub ended with ${child.exitCode}:\n${log()}`);
    }
    return log().includes('JupyterHub is now running') || undefined;
  });
  return {
    url: `http://127.0.0.1:${ports[0]}/`,
    homeOf,
    log,
    async end() {
      child.kill('SIGTERM');
      await ended;
      for (const home of [folder, homeOf('alice'), homeOf('bob')]) {
        endProcessesWithHome(home);
      }
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  };
}
