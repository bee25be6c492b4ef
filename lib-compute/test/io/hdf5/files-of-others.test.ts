import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDamselflyError } from '../../../src/errors.ts';
import { isRagged } from '../../../src/io/hdf5/element-type.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../../src/io/hdf5/hdf5-reader.ts';
import { openFileSource } from '../../../src/platform/node/file-source.ts';
import { shared } from '../../support/golden-folders.ts';
import { askPython } from '../../support/python.ts';
import { sharedHdf5Worker } from '../../support/shared-hdf5-worker.ts';

const data = join(shared, 'data');
const context = sharedHdf5Worker();

/** Sums of the first two rows of every dataset that h5py reads as numbers, by file and dataset. */
const SUMS = `
import warnings
warnings.simplefilter('ignore')
def total(d):
    values = d[:2] if d.shape else d[()]
    if isinstance(values, h5py.Empty): return '0'
    if h5py.check_vlen_dtype(d.dtype): values = np.concatenate(list(values))
    return repr(float(np.asarray(values).astype('f8').sum()))
found = {}
for path in json.loads(sys.argv[1]):
    sums = found[path] = {}
    def visit(name, link, f):
        try: sums[name] = total(f[name])
        except Exception: pass
    with h5py.File(path) as f:
        f.visititems_links(lambda name, link: visit(name, link, f))
print(json.dumps(found))`;

/** The sum of the first two rows as JavaScript gives it, or the tag of the error. */
async function sumOf(reader: Hdf5Reader, { path, shape, dtype }: Hdf5DatasetInfo): Promise<string> {
  const rows = shape.length === 0 ? undefined : { from: 0, to: Math.min(2, shape[0]) };
  try {
    const values = isRagged(dtype)
      ? (await reader.ragged(path, rows)).values
      : await reader.numbers(path, rows);
    const numbers = Array.from<number | bigint>(values);
    return String(numbers.reduce<number>((sum, value) => sum + Number(value), 0));
  } catch (error) {
    if (isDamselflyError(error)) {
      return error.tag;
    }
    throw error;
  }
}

/** Sums in another order differ in their last digits. */
function isAlike(ours: string, theirs: string): boolean {
  const [a, b] = [ours, theirs].map((text) => Number(text.replace('inf', 'Infinity')));
  return Object.is(a, b) || Math.abs(a - b) <= 1e-5 * Math.abs(b);
}

// DAMSELFLY_WITHOUT_SHARED is set by `./damselfly test --without-shared`, whose summary says so.
describe.runIf(process.env['DAMSELFLY_WITHOUT_SHARED'] !== '1')('files of other programs', () => {
  it('open, and every dataset is refused or reads as with h5py', async () => {
    const paths = readdirSync(data, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(h5|hdf5|cxi|emc)$/.test(name))
      .map((name) => join(data, name));
    expect(paths.length).toBeGreaterThan(30);
    const theirs = askPython(SUMS, JSON.stringify(paths));
    let [read, refused] = [0, 0];
    for (const path of paths) {
      const source = await openFileSource(path);
      const reader = await context.openHdf5(source);
      for (const dataset of reader.datasets) {
        const sum = await sumOf(reader, dataset);
        if (Number.isNaN(Number(sum)) && sum !== 'NaN') {
          expect(sum).toBe('FileFormat');
          refused += 1;
        } else {
          read += 1;
          expect(theirs).toHaveProperty(
            [path, dataset.path],
            expect.toSatisfy((expected: string) => isAlike(sum, expected)),
          );
        }
      }
      await reader.close();
      await source.close();
    }
    expect(read).toBeGreaterThan(900);
    expect(refused).toBeGreaterThan(20);
  });
});
