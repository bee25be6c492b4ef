import { describe, expect, test } from '@jest/globals';
import { angleOf } from '@damselfly/compute/volume/hue.ts';
import { quantise, quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { memoryContext } from '../../frame/__tests__/frame-files.ts';
import { modelSize } from '../../../viewers/model-grid.ts';
import { readPlace } from '../../../viewers/read-place.ts';
import { isContents, type OpenedVolume } from '../data/volume-request.ts';
import { VolumeStore } from '../data/volume-store.ts';
import { complexMrc, mrcOf } from './mrc-files.ts';

const rising = Float32Array.from({ length: 27 }, (_, i) => i);
const shape = [1, 2, 3];

/** Voxels of 4 x 4 x 6 angstrom. */
function boxMrc(): Uint8Array {
  const bytes = mrcOf(rising, [3, 3, 3], 4);
  new DataView(bytes.buffer).setFloat32(48, 18, true);
  return bytes;
}

/** The same values of both signs: from -13 to 13. */
const signed = rising.map((value) => value - 13);

function photons(): Uint8Array {
  const bytes = new Uint8Array(1024 + 12);
  const view = new DataView(bytes.buffer);
  [1, 12].forEach((value, word) => {
    view.setInt32(4 * word, value, true);
  });
  view.setInt32(1024, 1, true);
  return bytes;
}

const store = new VolumeStore(
  memoryContext({
    '/a/cube.bin': new Uint8Array(rising.buffer.slice(0)),
    '/a/map.mrc': mrcOf(rising.slice(0, 6), shape, 4),
    '/a/complex.mrc': complexMrc(),
    '/a/box.mrc': boxMrc(),
    '/a/signed.mrc': mrcOf(signed, [3, 3, 3], 4),
    '/a/beside.mrc': mrcOf(signed.slice(0, 6), shape, 4),
    '/a/noisy.mrc': mrcOf(
      rising.map((value) => value - 0.1),
      [3, 3, 3],
      4,
    ),
    // As many bytes as a cube has, but none.
    '/a/noise.bin': new Uint8Array(8 * 27).fill(0xff),
    '/a/text.bin': new TextEncoder().encode('not a cube'),
    // One frame of 12 pixels, of which one has one photon.
    '/a/photons.emc': photons(),
    '/a/det.dat': new TextEncoder().encode('hello'),
  }),
);
/** Opens a file that is a volume. */
async function volumeOf(path: string): Promise<OpenedVolume> {
  const opened = await store.open(path);
  if (isContents(opened)) {
    throw new Error(`${path} holds ${opened.holds}`);
  }
  return opened;
}

/** The datasets of HDF5 files, whose values nobody asks for. */
const SEVERAL = [
  { path: 'intensity', shape: [3, 3, 3], dtype: '<f4' },
  { path: 'true_density', shape: [4, 4, 4], dtype: '<f4' },
  { path: 'errors', shape: [3], dtype: '<f8' },
];
const FRAMES = [{ path: 'entry/data/data', shape: [4096, 512, 128], dtype: '<f4' }];
const HDF5_MAGIC = Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a);
/** How often one of them was opened. */
let opens = 0;
const unasked = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));
const stores = new VolumeStore({
  ...memoryContext({ '/a/several.h5': HDF5_MAGIC, '/a/frames.h5': HDF5_MAGIC }),
  openHdf5: ({ name }) => {
    opens += 1;
    return Promise.resolve({
      name,
      datasets: name.includes('several') ? SEVERAL : FRAMES,
      numbers: unasked,
      complex: unasked,
      blocks() {
        throw new Error('not asked for in this test');
      },
      ragged: unasked,
      text: unasked,
      close: () => Promise.resolve(),
    });
  },
});

const unread = (): void => undefined;

const { signal } = new AbortController();

describe('VolumeStore', () => {
  test('opens a raw cube, of which nobody knows the voxels', async () => {
    expect(await store.open('/a/cube.bin')).toEqual({
      shape: [3, 3, 3],
      modes: 1,
      dtype: 'float32',
      space: 'real',
    });
    const read = await store.volume(0, 'linear', unread, signal);
    expect(read).toMatchObject({ shape: [3, 3, 3], binning: 1, minimum: 0, maximum: 26 });
    const meaning = quantisedValues(read);
    [...read.values].forEach((code, i) => {
      expect(Math.abs(meaning[code] - rising[i])).toBeLessThan(0.06);
    });
  });

  test('lays a map that is no cube into the middle of one, its voxels in nm', async () => {
    const opened = await volumeOf('/a/map.mrc');
    expect(opened).toMatchObject({ shape, space: 'real' });
    expect(opened.voxel).toBeCloseTo(0.4, 6);
    const read = await store.volume(0, 'linear', unread, signal);
    expect(read.shape).toEqual([3, 3, 3]);
    // Places are those of the cube.
    expect(modelSize(read)).toBe(3);
    // Of the six voxels of the file, not of what makes a cube of them.
    expect(read.histogram.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(read.mean).toBeCloseTo(2.5, 6);
    expect(read.sigma).toBeCloseTo(Math.sqrt(35 / 12), 6);
  });

  test('reads values of either sign with their signs, and shows both', async () => {
    await store.open('/a/signed.mrc');
    const read = await store.volume(0, 'linear', unread, signal);
    expect(read).toMatchObject({ maximum: 13, mean: 0, shape: [3, 3, 3] });
    expect(read.hue).toMatchObject({ kind: 'sign', lowest: -13, highest: 13 });
    const data = { ...read, space: 'real' as const };
    signed.forEach((value, i) => {
      const place = [Math.floor(i / 9), Math.floor(i / 3) % 3, i % 3].map((at) => at - 1);
      const [x = 0, y = 0, z = 0] = place;
      expect(Math.abs(readPlace(data, [x, y, z]).value - value)).toBeLessThan(0.06);
    });
  });

  test('lays values of either sign into a cube of zeros', async () => {
    await store.open('/a/beside.mrc');
    const read = await store.volume(0, 'linear', unread, signal);
    expect(read.histogram[0]).toBe(0);
    expect(read.values).toHaveLength(27);
    expect(read.values.filter((code) => code === 0)).toHaveLength(27 - 6);
    expect(read.hue).toMatchObject({ lowest: -13, highest: -8 });
  });

  test('takes values for positive that are so but for a little', async () => {
    await store.open('/a/noisy.mrc');
    expect((await store.volume(0, 'linear', unread, signal)).hue).toBeUndefined();
  });

  test('bins a map of as many voxels as the binned cube around it in its place', async () => {
    const map = Float32Array.from({ length: 512 }, (_, i) => i % 16);
    const wide = new VolumeStore(
      memoryContext({
        '/a/wide.mrc': mrcOf(map, [16, 16, 2]),
        '/a/wide-signed.mrc': mrcOf(
          map.map((value) => value - 7),
          [16, 16, 2],
        ),
        '/a/wide-complex.mrc': complexMrc([16, 16, 2], (i) => i % 16),
      }),
      8,
    );
    for (const name of ['wide', 'wide-signed', 'wide-complex']) {
      await wide.open(`/a/${name}.mrc`);
      const read = await wide.volume(0, 'linear', unread, signal);
      expect(read).toMatchObject({ shape: [8, 8, 8], size: 16, binning: 2 });
      // Its two layers are in the middle of the third axis, of which each pair takes one.
      const layers = new Set<number>();
      read.values.forEach((code, place) => code > 0 && layers.add(place % 8));
      expect([...layers].toSorted()).toEqual([3, 4]);
    }
  });

  test('reads at the edge of a binned map what is there, not what is beside it', async () => {
    // One layer of odd edges: each of its voxels is at an edge of the map.
    const map = Float32Array.from({ length: 225 }, (_, i) => Math.floor(i / 15) + 1);
    const signed = map.map((value) => value - 20);
    const flat = new VolumeStore(
      memoryContext({
        '/a/flat.mrc': mrcOf(map, [15, 15, 1]),
        '/a/flat-signed.mrc': mrcOf(signed, [15, 15, 1]),
      }),
      4,
    );
    for (const [name, shift] of [
      ['flat', 0],
      ['flat-signed', -20],
    ] as const) {
      await flat.open(`/a/${name}.mrc`);
      const read = await flat.volume(0, 'linear', unread, signal);
      expect(read).toMatchObject({ shape: [4, 4, 4], binning: 4 });
      const data = { ...read, space: 'real' as const };
      // Means of four planes along x, and of the last two with the one that is alone.
      [2.5, 6.5, 10.5, 14.25].forEach((mean, i) => {
        const { value } = readPlace(data, [4 * i - 5.5, 0, 0]);
        expect(Math.abs(value - (mean + shift))).toBeLessThan(0.05);
      });
    }
  });

  test('tells the edges of voxels that are no cubes, and no size', async () => {
    const opened = await volumeOf('/a/box.mrc');
    expect(opened.voxel).toBeUndefined();
    expect(opened.voxelEdges?.map((edge) => edge.toFixed(3))).toEqual(['0.400', '0.400', '0.600']);
  });

  test('gives the values back as an MRC file', async () => {
    await store.open('/a/map.mrc');
    const blob = await store.mrc(0, unread, signal);
    // A header of 1024 bytes and six values of four.
    expect(blob.size).toBe(1024 + 24);
  });

  test('gives the values as they are for a CXI file, with the support that is shown', async () => {
    await store.open('/a/complex.mrc');
    const support = quantise(
      rising.map((value) => Number(value > 20)),
      'linear',
    );
    const shown = { ...support, minimum: 0, maximum: 1, shape: [3, 3, 3], binning: 1 } as const;
    const { numbers } = await store.cxi(0, 'real', shown, unread, signal);
    const spaceOf = (content: typeof numbers): string =>
      String.fromCharCode(
        ...[...(content.find(({ path }) => path.endsWith('data_space'))?.values ?? [])].map(Number),
      );
    expect(spaceOf(numbers)).toBe('real');
    const intensity = await store.cxi(0, 'reciprocal', undefined, unread, signal);
    expect(spaceOf(intensity.numbers)).toBe('diffraction');
    const byPath = new Map(numbers.map((dataset) => [dataset.path, dataset]));
    const image = byPath.get('entry_1/image_1/data');
    expect(image).toMatchObject({ shape: [3, 3, 3], isComplex: true });
    expect(image?.values[0]).toBeCloseTo(2, 6);
    const mask = [...(byPath.get('entry_1/image_1/mask')?.values ?? [])];
    expect(mask.map(Number)).toEqual([...rising].map((value) => 0x10000 * Number(value > 20)));
    await expect(
      store.cxi(0, 'real', { ...shown, shape: [4, 4, 4] }, unread, signal),
    ).rejects.toThrow(/4 x 4 x 4; take it away/);
  });

  test('takes out of the cube around it the support of what is none', async () => {
    await store.open('/a/map.mrc');
    const support = await store.volume(0, 'linear', unread, signal);
    const { numbers } = await store.cxi(0, 'real', support, unread, signal);
    const [image, mask] = ['data', 'mask'].map((name) =>
      numbers.find(({ path }) => path === `entry_1/image_1/${name}`),
    );
    const middle = (support.minimum + support.maximum) / 2;
    const inside = [...(image?.values ?? [])].map((value) => 0x10000 * Number(value >= middle));
    expect(mask?.shape).toEqual(shape);
    expect([...(mask?.values ?? [])].map(Number)).toEqual(inside);
  });

  test('reads complex numbers as amplitudes with phases', async () => {
    expect(await store.open('/a/complex.mrc')).toMatchObject({
      dtype: 'complex float32',
      space: 'reciprocal',
    });
    const read = await store.volume(0, 'linear', unread, signal);
    expect(read.maximum).toBeCloseTo(2, 6);
    expect(read.hue?.kind).toBe('phase');
    // In the file x runs fastest.
    read.hue?.angles.forEach((code, place) => {
      const i = Math.floor(place / 9) + 3 * (Math.floor(place / 3) % 3) + 9 * (place % 3);
      expect(Math.cos(angleOf(code) - i / 4)).toBeGreaterThan(0.999);
    });
    // The amplitudes alone.
    expect((await store.mrc(0, unread, signal)).size).toBe(1024 + 4 * 27);
  });

  test('tells of a transform how far apart its places are', async () => {
    const { isComplex, transform } = await volumeOf('/a/complex.mrc');
    expect(isComplex).toBe(true);
    // Three voxels of 4 angstrom are a cell of 1.2 nm.
    expect(transform?.step).toBeCloseTo(1 / 1.2, 6);
    expect(transform?.isHalf).toBe(false);
  });

  test('tells what else a file holds', async () => {
    expect(await store.open('/a/photons.emc')).toEqual({
      kind: 'contents',
      holds: 'photons',
      datasets: [],
    });
    await expect(store.volume(0, 'linear', unread, signal)).rejects.toThrow(/open/);
    opens = 0;
    const refused = await stores.open('/a/frames.h5');
    expect(refused).toEqual({ kind: 'contents', holds: 'other', datasets: FRAMES });
    // What is known of it once is not read again.
    expect(opens).toBe(1);
  });

  test('opens of several volumes the likeliest, or the one that is named', async () => {
    const opened = await stores.open('/a/several.h5');
    const datasets = SEVERAL.slice(0, 2);
    expect(opened).toMatchObject({ dataset: 'true_density', space: 'real', datasets });
    expect(await stores.open('/a/several.h5', { dataset: 'intensity' })).toMatchObject({
      dataset: 'intensity',
      space: 'reciprocal',
    });
    await expect(stores.open('/a/several.h5', { dataset: 'errors' })).rejects.toThrow(
      /errors \(3, <f8\)/,
    );
  });

  test('refuses what no page has room for, before it reads it', async () => {
    expect(await stores.open('/a/frames.h5', { dataset: 'entry/data/data' })).toMatchObject({
      shape: [4096, 512, 128],
    });
    await expect(stores.volume(0, 'linear', unread, signal)).rejects.toThrow(
      /a cube of 4096 voxels along each edge needed, one of 1024 available/,
    );
  });

  test('holds the file that was asked for last', async () => {
    const first = store.open('/a/cube.bin');
    const second = store.open('/a/map.mrc');
    await expect(first).rejects.toThrow('Another volume is opened.');
    expect(await second).toMatchObject({ shape });
    const reading = store.volume(0, 'linear', unread, signal);
    await store.open('/a/cube.bin');
    await reading.catch(() => undefined);
    expect(await store.volume(0, 'linear', unread, signal)).toMatchObject({ maximum: 26 });
  });

  test('says what is wrong with a file that is none', async () => {
    await expect(store.open('/a/text.bin')).rejects.toThrow(/8 or 4 bytes times the cube/);
    await store.open('/a/noise.bin');
    await expect(store.volume(0, 'linear', unread, signal)).rejects.toThrow(
      /every value should be a finite number, but is NaN or infinite in \d+ of \d+ voxels/,
    );
    await expect(store.open('/a/det.dat')).rejects.toThrow();
    await expect(store.volume(0, 'linear', unread, signal)).rejects.toThrow(/open/);
  });
});
