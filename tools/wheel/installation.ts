import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The package as a user has it: no test reads anything of the clone's own build. */
export interface Installation {
  /** The file that was built. */
  readonly wheel: string;
  /** The environment into which it was installed, with JupyterLab and nothing else. */
  readonly environment: string;
}

const run = promisify(execFile);

/** Builds the wheel as anyone would, and installs it with JupyterLab into a new environment in `folder`. */
export async function makeInstallation(folder: string): Promise<Installation> {
  const python = process.env['DAMSELFLY_PYTHON'] ?? 'python3';
  const { environment } = placesIn(folder);
  await run(python, [
    '-m',
    'pip',
    'wheel',
    '--no-deps',
    '--wheel-dir',
    join(folder, 'wheels'),
    '.',
  ]);
  const installation = await openInstallation(folder);
  await run(python, ['-m', 'venv', environment]);
  await run(join(environment, 'bin/python'), [
    '-m',
    'pip',
    'install',
    `${installation.wheel}[lab]`,
  ]);
  return installation;
}

/** What {@link makeInstallation} made in `folder`. */
export async function openInstallation(folder: string): Promise<Installation> {
  const { wheels, environment } = placesIn(folder);
  const [wheel] = await readdir(wheels);
  return { wheel: join(wheels, wheel), environment };
}

function placesIn(folder: string): { readonly wheels: string; readonly environment: string } {
  return { wheels: join(folder, 'wheels'), environment: join(folder, 'environment') };
}
