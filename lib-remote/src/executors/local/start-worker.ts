import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { runError } from '@damselfly/compute/errors.ts';
import {
  accessError,
  codeOfSystemError,
  reasonOfSystemError,
} from '@damselfly/compute/platform/node/system-error.ts';
import { identityOf, type ProcessIdentity } from '../../run-directory/process-identity.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { workerEnvironment } from './worker-environment.ts';

/** As the launcher starts Node (jupyterlab_damselfly/launcher.py): memory is in large arrays. */
const NODE_OPTIONS = ['--max-semi-space-size=2'];

/**
 * Starts the program of a job as a process of its own: in a session of its own, with streams to files
 * of the run and its folder as working folder, so that it outlives whoever starts it, with the signals
 * that end that one's terminal or service.
 *
 * @param options.isNew empties the files of the streams.
 * @throws FileAccess where its streams cannot be written; Run when the system starts no process.
 */
export async function startWorker(
  program: string,
  { outputFolder, folder, stdout, stderr }: RunPaths,
  { isNew }: { readonly isNew: boolean },
): Promise<ProcessIdentity> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw accessError(folder, 'write', error);
  });
  const flags = isNew ? 'w' : 'a';
  await using out = await openStream(stdout, flags);
  await using err = await openStream(stderr, flags);
  try {
    const child = spawn(process.execPath, [...NODE_OPTIONS, program, 'work', outputFolder], {
      cwd: outputFolder,
      detached: true,
      env: workerEnvironment(process.env),
      stdio: ['ignore', out.fd, err.fd],
    });
    await once(child, 'spawn');
    child.unref();
    // It has started: it has a number.
    return await identityOf(child.pid ?? 0);
  } catch (error) {
    if (codeOfSystemError(error) === undefined) {
      throw error;
    }
    const reason = `its process could not be started: ${reasonOfSystemError(error)}`;
    throw runError({ folder: outputFolder, reason }, { cause: error });
  }
}

async function openStream(path: string, flags: 'w' | 'a'): Promise<FileHandle> {
  return await open(path, flags).catch((error: unknown) => {
    throw accessError(path, 'write', error);
  });
}
