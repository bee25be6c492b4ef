import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { runPython } from './python.ts';

/**
 * Files made by h5py before the tests of this file run, one per change and all in one Python, which is
 * slow to start.
 *
 * @param write body of a Python function of `f`, the new open file, that writes a good file and calls
 *   `change(globals)` where the variants branch off.
 * @param changes Python statements; what they may name is what `write` hands on.
 * @returns the path of the file with a change.
 */
export function hdf5Variants(
  write: string,
  changes: readonly string[],
): (change: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'damselfly-test-'));
  beforeAll(() => {
    const body = write.replaceAll('\n', '\n    ');
    runPython(
      `
def write(f, change):
    ${body}
for i, text in enumerate(json.loads(sys.argv[2])):
    with h5py.File(f'{sys.argv[1]}/{i}.h5', 'w') as f:
        write(f, lambda names: exec(text, names))
`,
      folder,
      JSON.stringify(changes),
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return (change) => join(folder, `${changes.indexOf(change)}.h5`);
}
