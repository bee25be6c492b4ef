import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PEER_PACKAGE, versionIn, type Peer } from './peer.ts';

const run = promisify(execFile);

/** What the package is compiled with; Debian's names (spec/emc-speed.md 6). */
const DEBIAN_PACKAGES = ['libgsl-dev', 'libhdf5-dev', 'libopenmpi-dev', 'openmpi-bin'];
/** Its program imports mpi4py, which it does not ask for. */
const PYTHON_PACKAGES = [PEER_PACKAGE, 'mpi4py'];

/**
 * Finds the peer in its environment, or makes that: the package is under the GPL, and is run as a
 * program, never imported.
 *
 * @param folder of the environment.
 * @returns the peer, or why it is not there.
 */
export async function findPeer(folder: string): Promise<Peer | { readonly missing: string }> {
  try {
    const program = join(folder, 'bin/dragonfly.emc');
    if (!existsSync(program)) {
      await install(folder);
    }
    const { stdout } = await run(join(folder, 'bin/pip'), ['list', '--format=freeze']);
    return { program, title: `${PEER_PACKAGE} ${versionIn(stdout) ?? 'of unknown version'}` };
  } catch (error) {
    return {
      missing: error instanceof Error ? error.message.trim().split('\n')[0] : String(error),
    };
  }
}

async function install(folder: string): Promise<void> {
  console.error(
    `bench: installing ${PYTHON_PACKAGES.join(' and ')} in ${folder}, some two minutes`,
  );
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = ['install', '--yes', '--no-install-recommends', ...DEBIAN_PACKAGES];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Where they are there already, or come from elsewhere, the compiler tells whether they do.
    await run('apt-get', ['update'], { env }).catch(() => undefined);
    await run('apt-get', options, { env }).catch(() => undefined);
  }
  try {
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin/pip'), ['install', ...PYTHON_PACKAGES]);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
