import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { accessError } from '../../run-directory/access-error.ts';
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
 * @throws FileAccess when it cannot be started.
 */
export async function startWorker(
  program: string,
  { outputFolder, folder, stdout, stderr }: RunPaths,
  { isNew }: { readonly isNew: boolean },
): Promise<ProcessIdentity> {
  try {
    await mkdir(folder, { recursive: true });
    const flags = isNew ? 'w' : 'a';
    await using out = await open(stdout, flags);
    await using err = await open(stderr, flags);
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
    throw accessError(program, 'open', error);
  }
}
