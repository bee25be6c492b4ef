import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeInstallation, openInstallation, type Installation } from './installation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly wheel: Installation['wheel'];
    readonly environment: Installation['environment'];
  }
}

/**
 * Gives the tests an installation of the wheel outside the clone: the one in the folder
 * DAMSELFLY_INSTALLATION, or one of its own.
 */
export default async function installWheel(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DAMSELFLY_INSTALLATION'];
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'damselfly-wheel-')));
  const remove = async (): Promise<void> => {
    if (given === undefined) {
      await rm(folder, { recursive: true });
    }
  };
  try {
    const { wheel, environment } = await (given === undefined
      ? makeInstallation(folder)
      : openInstallation(folder));
    project.provide('wheel', wheel);
    project.provide('environment', environment);
    return remove;
  } catch (error) {
    await remove();
    throw error;
  }
}
