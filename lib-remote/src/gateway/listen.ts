import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { runError } from '@damselfly/compute/errors.ts';
import { accessError } from '../run-directory/access-error.ts';

/**
 * Listens on a unix socket that only this user can reach: the socket has mode 0600 from the moment it
 * exists, in a folder of mode 0700. There is no TCP port, which every user of the machine could reach.
 *
 * @throws FileAccess or Run where the folder is open to others, or another gateway listens there.
 */
export async function listen(server: Server, socket: string): Promise<void> {
  const folder = dirname(socket);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = await stat(folder);
    if ((mode & 0o077) !== 0 || uid !== process.getuid?.()) {
      throw runError({
        folder,
        reason: 'the folder of the socket must belong to you alone (0700)',
      });
    }
    if (await answers(socket)) {
      throw runError({ folder: socket, reason: 'another gateway listens on this socket' });
    }
    await rm(socket, { force: true });
    const umask = process.umask(0o177);
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(socket, resolve);
      });
    } finally {
      process.umask(umask);
    }
    await chmod(socket, 0o600);
  } catch (error) {
    throw accessError(socket, 'write', error);
  }
}

/** Whether somebody answers on a socket; what a killed gateway has left does not. */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => {
      resolve(false);
    });
  });
}
