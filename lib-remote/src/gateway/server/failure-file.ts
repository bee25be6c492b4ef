import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stateFolder } from '../../executors/state-folder.ts';

/** Hundreds of failures with their stacks; as many older ones are kept beside. */
const MOST_BYTES = 2 ** 20;

/**
 * Where the gateways of this user write failures that are not meant to happen: the log of Jupyter's server
 * may be a terminal that nobody sees, or a file of a hub.
 */
export function failureFile(): string {
  return join(stateFolder(), 'gateway.log');
}

/**
 * Appends failures to a file that this user alone can read, one after the other. One that cannot be written is
 * told by the log of the server alone.
 *
 * @param file which becomes `<file>.old` when it has grown large.
 */
export function failureWriter(file = failureFile()): (text: string) => Promise<void> {
  let last = Promise.resolve();
  return (text) => {
    last = last.then(() => append(file, text)).catch(() => undefined);
    return last;
  };
}

async function append(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const size = await stat(file).then(
    (status) => status.size,
    () => 0,
  );
  if (size > MOST_BYTES) {
    await rename(file, `${file}.old`);
  }
  await using opened = await open(file, 'a', 0o600);
  await opened.appendFile(`${new Date().toISOString()} ${text}\n`);
}
