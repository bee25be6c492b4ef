/**
 * A program for the tests of atomic writing: writes BYTES bytes to PATH as an ordinary user and prints
 * the error it met. Only another process can be given limits and lose its rights.
 *
 * Use: node write-as-user.ts PATH BYTES
 */
import { isDamselflyError } from '../../../src/errors.ts';
import { writeChunksAtomically } from '../../../src/platform/node/atomic-write.ts';

/** `nobody` on Linux. */
const ORDINARY_USER = 65534;

const [path, bytes] = process.argv.slice(2);
if (process.getuid?.() === 0) {
  process.setuid?.(ORDINARY_USER);
}
try {
  await writeChunksAtomically(path, [new Uint8Array(Number(bytes))]);
  process.stdout.write('written');
} catch (error) {
  process.stdout.write(isDamselflyError(error, 'FileAccess') ? error.message : String(error));
}
