import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Detector } from '../../../../src/geometry/detector.ts';
import { dragonflyDetectorAscii } from '../../../../src/io/formats/dragonfly-detector-ascii/dragonfly-detector-ascii.ts';
import { dragonflyDetectorHdf5 } from '../../../../src/io/formats/dragonfly-detector-hdf5/dragonfly-detector-hdf5.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { writeDetectorHdf5 } from '../../../../src/platform/node/hdf5-writers.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { hdf5Variants } from '../../../support/hdf5-variants.ts';
import { askPython } from '../../../support/python.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { sharedHdf5Worker } from '../../../support/shared-hdf5-worker.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const golden = join(emcPublic, 'det.h5');

const SHAPED = `
for name in ['qx', 'qy', 'qz', 'corr', 'mask']: put(name, f[name][()].reshape(2, 3))`;
const NUMBERS = `put('detd', [10.]); put('ewald_rad', np.float32(12)); put('background', np.full(6, .5))`;

const REFUSED = [
  ['corr', `del f['corr']`, 'a dataset', 'missing'],
  ['qx', `del f['qx']`, 'one value for each pixel', 'missing'],
  ['the length of mask', `put('mask', [0, 1, 2])`, '6, one value for each pixel of qx', '3'],
  ['value 2 of qy', `f['qy'][2] = np.nan`, 'a finite number', 'NaN'],
  ['value 0 of corr', `f['corr'][0] = np.inf`, 'a finite number', 'Infinity'],
  ['pixel 1 of mask', `f['mask'][1] = 3`, '0, 1 or 2', '3'],
  ['pixel 1 of mask', `put('mask', np.array([0, 258, 0, 0, 0, 0], 'i8'))`, '0, 1 or 2', '258'],
  ['pixel 1 of mask', `put('mask', np.array([0, -1, 0, 0, 0, 0], 'i2'))`, '0, 1 or 2', '-1'],
  ['pixel 0 of corr', `f['corr'][0] = 0`, 'above 0', '0'],
  ['pixel 3 of background', `put('background', [0, 0, 0, -1, 0, 0])`, '0 or more', '-1'],
  ['detd', `put('detd', -1.)`, 'above 0', '-1'],
  ['the length of ewald_rad', `put('ewald_rad', [1., 2.])`, '1', '2'],
  ['qx', `put('qx', np.array([b'a'] * 6))`, 'numbers', 'string'],
];

/** A detector of 6 pixels, changed. */
const fileWith = hdf5Variants(
  `
def put(name, value):
    if name in f: del f[name]
    f[name] = value
for i, name in enumerate(['qx', 'qy', 'qz', 'corr']): put(name, np.arange(1., 7) * 10**i)
put('mask', np.array([0, 1, 2, 0, 1, 2], 'u1'))
change({'f': f, 'np': np, 'put': put})`,
  [
    'pass',
    SHAPED,
    NUMBERS,
    ...['u1', 'i2', '>i4', 'i8'].map((dtype) => `put('mask', f['mask'][()].astype('${dtype}'))`),
    ...REFUSED.map(([, change]) => change),
  ],
);

const context = sharedHdf5Worker();

async function read(path: string): Promise<Detector> {
  return dragonflyDetectorHdf5.open(await openFileSource(path), context);
}

const small: Detector = {
  kind: 'detector',
  pixelCount: 6,
  qx: Float64Array.of(1, 2, 3, 4, 5, 6),
  qy: Float64Array.of(10, 20, 30, 40, 50, 60),
  qz: Float64Array.of(100, 200, 300, 400, 500, 600),
  correction: Float64Array.of(1000, 2000, 3000, 4000, 5000, 6000),
  mask: Uint8Array.of(0, 1, 2, 0, 1, 2),
};

describe('reading', () => {
  it('gives the golden detector as the text file has it', async () => {
    const detector = await read(golden);
    const source = await openFileSource(join(emcPublic, 'det.dat'));
    const text = await dragonflyDetectorAscii.open(source, context);
    expect(detector.pixelCount).toBe(1089);
    expect(detector.mask).toEqual(text.mask);
    for (const column of ['qx', 'qy', 'qz', 'correction'] as const) {
      const scale = Math.max(...detector[column].map(Math.abs));
      const largest = Math.max(
        ...detector[column].map((value, i) => Math.abs(value - text[column][i])),
      );
      // The text has 15 digits behind the point.
      expect(largest / scale, column).toBeLessThan(1e-9);
    }
    expect(detector.distance).toBeCloseTo(Number(text.distance), 5);
    expect(detector.ewaldRadius).toBeCloseTo(Number(text.ewaldRadius), 5);
  });

  it('takes columns alone, of any shape, with any integers as mask', async () => {
    expect(await read(fileWith('pass'))).toEqual(small);
    expect(await read(fileWith(SHAPED))).toEqual(small);
    for (const dtype of ['u1', 'i2', '>i4', 'i8']) {
      const path = fileWith(`put('mask', f['mask'][()].astype('${dtype}'))`);
      expect(await read(path), dtype).toEqual(small);
    }
  });

  it('takes distance, radius and background where there are any', async () => {
    expect(await read(fileWith(NUMBERS))).toEqual({
      ...small,
      distance: 10,
      ewaldRadius: 12,
      background: new Float64Array(6).fill(0.5),
    });
  });

  it.each(REFUSED)('refuses %s after %s', async (where, change, expected, found) => {
    const path = fileWith(change);
    const error = await refusalOf(() => read(path));
    expect(error).toMatchObject({ tag: 'FileFormat', fields: { file: path, where } });
    expect(error.message).toContain(expected);
    expect(error.message).toContain(found);
  });
});

describe('writing', () => {
  it('gives back the golden detector, names, shapes and types as they were', async () => {
    const detector = await read(golden);
    const path = join(await temporaryFolder(), 'det.h5');
    await writeDetectorHdf5(path, detector);
    expect(await read(path)).toEqual(detector);
    const isEqual = askPython(
      `
golden, ours = (h5py.File(path) for path in sys.argv[1:])
print(json.dumps([sorted(golden) == sorted(ours), *(
    golden[n].shape == ours[n].shape and golden[n].dtype == ours[n].dtype
    and golden[n].chunks == ours[n].chunks and dict(ours[n].attrs) == {}
    and golden[n][()].tobytes() == ours[n][()].tobytes() for n in golden)]))`,
      golden,
      path,
    );
    expect(isEqual).toEqual(Array.from({ length: 8 }, () => true));
  });

  it('leaves out what is not known', async () => {
    const path = join(await temporaryFolder(), 'det.h5');
    await writeDetectorHdf5(path, small);
    expect(await read(path)).toEqual(small);
    await writeDetectorHdf5(path, { ...small, background: new Float64Array(6).fill(0.5) });
    expect((await read(path)).background).toEqual(new Float64Array(6).fill(0.5));
  });
});

it('is recognised by most of its columns', () => {
  const datasets = ['qx', 'qy', 'qz'].map((path) => ({ path, shape: [4], dtype: '<f8' }));
  expect(dragonflyDetectorHdf5.probeHdf5?.(datasets, 'x.h5')).toBeGreaterThan(0.5);
  expect(dragonflyDetectorHdf5.probeHdf5?.(datasets.slice(1), 'x.h5')).toBe(0);
});
