import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/io/dataset.ts';
import { dragonflyPhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { dragonflyPhotonsHdf5 } from '../../../../src/io/formats/dragonfly-photons-hdf5/dragonfly-photons-hdf5.ts';
import { denseFrame } from '../../../../src/photons/dense-photons.ts';
import { equalPhotons } from '../../../support/equal-photons.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { writeDragonflyPhotonsHdf5 } from '../../../../src/platform/node/hdf5-writers.ts';
import { photonsOf } from '../../../support/arbitrary-photons.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { hdf5Variants } from '../../../support/hdf5-variants.ts';
import { askPython } from '../../../support/python.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { sharedHdf5Worker } from '../../../support/shared-hdf5-worker.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const nodeContext = sharedHdf5Worker();

async function open(path: string, pixelCount?: number): Promise<Dataset> {
  const source = await openFileSource(path);
  return dragonflyPhotonsHdf5.open(source, {
    ...nodeContext,
    ...(pixelCount === undefined ? {} : { pixelCount }),
  });
}

/** All photons of a file. */
async function photonsIn(path: string, pixelCount?: number) {
  const dataset = await open(path, pixelCount);
  try {
    return await dataset.photons();
  } finally {
    await dataset.close();
  }
}

const ACCEPTED = [
  { name: 'rows of any order, empty rows', change: 'pass' },
  { name: 'num_pix as a scalar', change: `del f['num_pix']; f['num_pix'] = np.int64(20)` },
  {
    name: 'lists of 64-bit and unsigned numbers',
    change: `rows('place_ones', [[1, 5, 3], [], [19]], 'u8')`,
  },
];

const REFUSED = [
  ['num_pix', `f['num_pix'][0] = 21`, '20, the number of pixels of the detector', '21'],
  ['num_pix', `f['num_pix'][0] = -20`, 'a whole number of pixels', '-20'],
  ['num_pix', `del f['num_pix']`, 'a dataset', 'missing'],
  ['the length of num_pix', `del f['num_pix']; f['num_pix'] = [20, 20]`, '1', '2'],
  ['place_multi', `del f['place_multi']`, 'a list of pixels per frame', 'missing'],
  ['place_multi', `rows('place_multi', [[2, 0], [7]])`, 'for 3 frames', 'for 2'],
  ['place_ones', `rows('place_ones', [])`, 'between 1 and', '0 frames'],
  ['place_ones', `rows('place_ones', [[1.5]] * 3, 'f4')`, 'whole numbers', 'vlen<f4>'],
  ['frame 0 of place_ones', `rows('place_ones', [[20], [], []])`, 'from 0 to 19', '20'],
  ['frame 2 of place_ones', `rows('place_ones', [[], [], [-1]])`, 'from 0 to 19', '-1'],
  ['frame 1 of place_ones', `rows('place_ones', [[], [4, 4], []])`, 'once', 'pixel 4 again'],
  ['frame 1 of place_multi', `rows('place_ones', [[], [7], []])`, 'once', 'pixel 7 again'],
  ['frame 1 of count_multi', `rows('count_multi', [[2, 9], [], []])`, '1 counts', '0'],
  ['frame 0 of count_multi', `rows('count_multi', [[2, 1], [3], []])`, 'from 2', '1'],
  ['frame 1 of count_multi', `rows('count_multi', [[2, 9], [-3], []])`, 'from 2', '-3'],
  [
    'value 3 of place_ones',
    `rows('place_ones', [[0, 1, 2], [2**40], []], 'i8')`,
    '32 bits',
    '1099511627776',
  ],
];

/** A small good file of 3 frames with 20 pixels, changed. */
const fileWith = hdf5Variants(
  `
def rows(name, values, dtype='i4'):
    if name in f: del f[name]
    d = f.create_dataset(name, (len(values),), h5py.vlen_dtype(np.dtype(dtype)))
    for i, row in enumerate(values): d[i] = row
f['num_pix'] = np.array([20], 'i4')
rows('place_ones', [[1, 5, 3], [], [19]])
rows('place_multi', [[2, 0], [7], []])
rows('count_multi', [[2, 9], [3], []])
change({'f': f, 'np': np, 'rows': rows})`,
  [...ACCEPTED.map(({ change }) => change), ...REFUSED.map(([, change]) => change)],
);

const small = photonsOf(20, [
  [
    { pixel: 1, count: 1 },
    { pixel: 5, count: 1 },
    { pixel: 3, count: 1 },
    { pixel: 2, count: 2 },
    { pixel: 0, count: 9 },
  ],
  [{ pixel: 7, count: 3 }],
  [{ pixel: 19, count: 1 }],
]);

describe('reading', () => {
  it('gives the golden frames as the binary file holds them', async () => {
    const binary = await dragonflyPhotonsBinary.open(
      await openFileSource(join(emcPublic, 'photons.emc')),
      nodeContext,
    );
    const expected = await binary.photons();
    const dataset = await open(join(emcPublic, 'photons.h5'), 1089);
    expect(dataset).toMatchObject({ frameCount: 600, frameShape: [1089], dtype: 'sparse' });
    expect(equalPhotons(await dataset.photons(), expected)).toBe(true);
    const part = await dataset.photons({ from: 17, to: 20 });
    expect(equalPhotons(part, await binary.photons({ from: 17, to: 20 }))).toBe(true);
    expect(await dataset.frame(599)).toEqual(denseFrame(expected, 599));
    await Promise.all([dataset.close(), binary.close()]);
  });

  it.each(ACCEPTED)('takes $name', async ({ change }) => {
    expect(await photonsIn(fileWith(change), 20)).toEqual(small);
  });

  it('reports progress up to 1', async () => {
    const dataset = await open(join(emcPublic, 'photons.h5'));
    const fractions: number[] = [];
    await dataset.photons(undefined, { onProgress: (fraction) => fractions.push(fraction) });
    await dataset.close();
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it.each(REFUSED)('refuses %s after %s', async (where, change, expected, found) => {
    const path = fileWith(change);
    const error = await refusalOf(() => photonsIn(path, 20));
    expect(error).toMatchObject({ tag: 'FileFormat', fields: { file: path, where } });
    expect(error.message).toContain(expected);
    expect(error.message).toContain(found);
  });
});

describe('writing', () => {
  it('gives back the golden frames, to us and to h5py', async () => {
    const photons = await photonsIn(join(emcPublic, 'photons.h5'));
    const path = join(await temporaryFolder(), 'photons.h5');
    await writeDragonflyPhotonsHdf5(path, photons);
    expect(equalPhotons(await photonsIn(path), photons)).toBe(true);
    const compared = askPython(
      `
golden, ours = (h5py.File(path) for path in sys.argv[1:])
print(json.dumps({
    'names': sorted(golden) == sorted(ours),
    'types': all(golden[n].dtype == ours[n].dtype and golden[n].shape == ours[n].shape
                 and h5py.check_vlen_dtype(golden[n].dtype) == h5py.check_vlen_dtype(ours[n].dtype)
                 and dict(golden[n].attrs) == dict(ours[n].attrs) for n in golden),
    'num_pix': int(ours['num_pix'][0]),
    'frames': all(np.array_equal(golden[n][i], ours[n][i])
                  for n in golden if n != 'num_pix' for i in range(600)),
}))`,
      join(emcPublic, 'photons.h5'),
      path,
    );
    expect(compared).toEqual({ names: true, types: true, num_pix: 1089, frames: true });
  });

  it('keeps frames without photons', async () => {
    const path = join(await temporaryFolder(), 'photons.h5');
    const photons = photonsOf(5, [[], [{ pixel: 4, count: 2 }], []]);
    await writeDragonflyPhotonsHdf5(path, photons);
    expect(await photonsIn(path)).toEqual(photons);
  });

  it('takes frames of a large detector in batches', async () => {
    // 30 frames of 1 MB each: two batches of at most 16 MB.
    const lit = 2 ** 18;
    const frame = Uint32Array.from({ length: lit }, (_, i) => 3 * i);
    const ones = new Uint32Array(30 * lit);
    for (let i = 0; i < 30; i++) {
      ones.set(frame, i * lit);
    }
    const photons = {
      frameCount: 30,
      pixelCount: 3 * lit,
      onesOffsets: Uint32Array.from({ length: 31 }, (_, i) => i * lit),
      ones,
      multiOffsets: new Uint32Array(31),
      multi: new Uint32Array(),
      counts: new Uint32Array(),
    };
    const path = join(await temporaryFolder(), 'photons.h5');
    await writeDragonflyPhotonsHdf5(path, photons);
    expect(equalPhotons(await photonsIn(path), photons)).toBe(true);
  });
});

it('is recognised by its datasets, even when one is missing', () => {
  const datasets = ['num_pix', 'place_ones', 'place_multi', 'count_multi'].map((path) => ({
    path,
    shape: [3],
    dtype: 'vlen<i4>',
  }));
  expect(dragonflyPhotonsHdf5.probeHdf5?.(datasets, 'x.h5')).toBeCloseTo(1);
  expect(dragonflyPhotonsHdf5.probeHdf5?.(datasets.slice(1), 'x.h5')).toBeGreaterThan(0.5);
  expect(dragonflyPhotonsHdf5.probeHdf5?.(datasets.slice(3), 'x.h5')).toBe(0);
});
