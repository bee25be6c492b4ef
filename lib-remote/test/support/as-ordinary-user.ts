/**
 * The command line for a user without special rights: an administrator may read and write anything, so
 * that nothing would ever be refused in a container. What a command needs is loaded before the rights
 * are given up, since an ordinary user may not be able to read the sources.
 */
import '../../src/cli/emc/emc.ts';
import '../../src/cli/info/info.ts';
import '@damselfly/compute/platform/node/wasm-backend.ts';
import { runCommandLine } from '../../src/cli/run-command-line.ts';

/** `nobody` on Linux. */
const ORDINARY_USER = 65534;

if (process.getuid?.() === 0) {
  process.setuid?.(ORDINARY_USER);
}
process.exitCode = await runCommandLine(process.argv.slice(2));
