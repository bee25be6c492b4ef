import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { accessError } from './access-error.ts';

/**
 * Writes a JSON file whose name holds, at any moment, all of the old or all of the new; its folder is
 * made where it is missing.
 *
 * @throws FileAccess when it cannot be written.
 */
export async function writeJsonFile(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw accessError(file, 'write', error);
  });
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  await writeChunksAtomically(file, [new TextEncoder().encode(text)]);
}
