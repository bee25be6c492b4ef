import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that was built. */
    readonly wheel: string;
    /** The environment into which it was installed, which holds nothing else. */
    readonly environment: string;
  }
}

const run = promisify(execFile);

/** Builds the wheel as anyone would, and installs it into a new environment outside the clone. */
export default async function installWheel(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'damselfly-wheel-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true });
  try {
    const { wheel, environment } = await buildAndInstall(folder);
    project.provide('wheel', wheel);
    project.provide('environment', environment);
    return remove;
  } catch (error) {
    await remove();
    throw error;
  }
}

async function buildAndInstall(folder: string): Promise<{ wheel: string; environment: string }> {
  const python = process.env['DAMSELFLY_PYTHON'] ?? 'python3';
  const wheels = join(folder, 'wheels');
  const environment = join(folder, 'environment');
  await run(python, ['-m', 'pip', 'wheel', '--no-deps', '--wheel-dir', wheels, '.']);
  const wheel = join(wheels, (await readdir(wheels))[0]);
  await run(python, ['-m', 'venv', environment]);
  await run(join(environment, 'bin/python'), ['-m', 'pip', 'install', wheel]);
  return { wheel, environment };
}
