import { statSync } from 'node:fs';

/** Whether opening `path` would wait for its other end, for ever where there is none: a pipe, a socket, a device. */
export function isWaitedFor(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && !status.isFile() && !status.isDirectory();
}
