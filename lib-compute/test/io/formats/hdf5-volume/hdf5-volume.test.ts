import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormatContext, VolumeFile } from '../../../../src/io/format.ts';
import { hdf5Volume } from '../../../../src/io/formats/hdf5-volume/hdf5-volume.ts';
import { bytesOfArray, equalBytes } from '../../../../src/io/hdf5/array-bytes.ts';
import { openFile } from '../../../../src/io/open-file.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { writeVolumeHdf5 } from '../../../../src/platform/node/hdf5-writers.ts';
import type { Volume } from '../../../../src/volume/volume.ts';
import { hdf5Variants } from '../../../support/hdf5-variants.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { sharedHdf5Worker } from '../../../support/shared-hdf5-worker.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const KINDS = [
  ['u1', Int16Array],
  ['i1', Int8Array],
  ['u2', Uint16Array],
  ['i4', Int32Array],
  ['u4', Float64Array],
  ['i8', Float64Array],
  ['f4', Float32Array],
  ['>f8', Float64Array],
] as const;

const asType = (dtype: string): string => `f['some/cube'] = cube.astype('${dtype}')`;
const BESIDE = `f['table'] = np.zeros((8, 3)); f['modes'] = cube[None]`;
const NAMED = `f['weights'] = cube; f['intens'] = cube + 1`;
const TWO = `f['a'] = cube; f['b'] = cube`;
const NONE = `f['a'] = cube[:1]`;
const COMPLEX = `f['a'] = (cube + 1j * cube[::-1]).astype('c8')`;
const FLAT = `${TWO}; f['flat'] = np.zeros(4)`;
const SEVERAL = `f['phasing/true_density'] = np.ones((3, 3, 3)); f['phasing/support'] = np.ones((4, 4, 4), 'u1'); f['small_intensity'] = cube + 0.5; f['box'] = np.ones((9, 9, 2)); f['table'] = np.zeros(3); f['linked'] = h5py.SoftLink('/phasing/true_density')`;
const BOX = `f['a'] = np.ones((2, 3, 4))`;
const FRAMES = `f['entry_1/instrument_1/detector_1/data'] = np.ones((2, 3, 4), 'i8')`;
const CXI = `f['entry_1/image_1/data'] = cube - 2j * cube; f['entry_1/image_1/mask'] = cube`;
const SHIFTED = `f['entry_1/image_1/data'] = cube - 2j * cube; f['entry_1/image_1/mask'] = cube; f['entry_1/image_1/is_fft_shifted'] = 1`;
const ODD = `f['entry_1/image_1/data'] = np.fft.ifftshift(np.arange(60).reshape(3, 4, 5)); f['entry_1/image_1/is_fft_shifted'] = 1`;
const LINKED_HALF = `f['b/real'] = cube; f['a/imag'] = -2 * cube; f['a/real'] = h5py.SoftLink('/b/real')`;
const UNSHIFTED = `f['entry_1/image_1/data'] = cube; f['entry_1/image_1/is_fft_shifted'] = 0`;
const HALVES = `f['object/real'] = cube; f['object/imag'] = -2 * cube; f['object/support'] = cube`;
const CXI_HALVES = `f['entry_1/image_1/data_real'] = cube / 2; f['entry_1/image_1/data_imag'] = cube[::-1] / 2; f['entry_1/image_1/data_space'] = 'diffraction'; f['entry_1/image_1/is_fft_shifted'] = np.array([1])`;
/** Nothing of them is written. */
const LARGE = `f.create_dataset('a', (900, 900, 900), 'f4', chunks=(9, 9, 9))`;
const LARGE_COMPLEX = `f.create_dataset('a', (700, 700, 700), 'c8', chunks=(7, 7, 7))`;
const FLAWED = `cube = cube + 0.; cube[0, 0, 1] = np.nan; f['intens'] = cube`;

const fileWith = hdf5Variants(
  `change({'f': f, 'np': np, 'h5py': h5py, 'cube': np.arange(8).reshape(2, 2, 2)})`,
  [
    ...KINDS.map(([dtype]) => asType(dtype)),
    BESIDE,
    NAMED,
    TWO,
    NONE,
    FLAWED,
    LARGE,
    LARGE_COMPLEX,
    FLAT,
    SEVERAL,
    BOX,
    FRAMES,
    COMPLEX,
    CXI,
    SHIFTED,
    ODD,
    LINKED_HALF,
    UNSHIFTED,
    HALVES,
    CXI_HALVES,
  ],
);

const context = sharedHdf5Worker();

async function opened(change: string, volume: FormatContext['volume']): Promise<VolumeFile> {
  const source = await openFileSource(fileWith(change));
  const file = await openFile(source, { ...context, ...(volume && { volume }) });
  if (file.kind !== 'volume-file') {
    throw new Error(`${file.kind} instead of a volume`);
  }
  return file;
}

async function read(path: string): Promise<Volume> {
  const file = await hdf5Volume.open(await openFileSource(path), context);
  const volume = await file.read();
  expect(volume.shape).toEqual(file.shape);
  await file.close();
  return volume;
}

describe('the only cube of a file', () => {
  it.each(KINDS)('of type %s', async (dtype, Values) => {
    const { shape, data } = await read(fileWith(asType(dtype)));
    expect(shape).toEqual([2, 2, 2]);
    expect(data).toEqual(Values.of(0, 1, 2, 3, 4, 5, 6, 7));
  });

  it('is found beside tables, with modes, or by its name', async () => {
    expect((await read(fileWith(BESIDE))).shape).toEqual([1, 2, 2, 2]);
    expect((await read(fileWith(NAMED))).data[0]).toBe(1);
  });

  it.each([
    [TWO, 'several: a (2 x 2 x 2, <i8), b (2 x 2 x 2, <i8); damselfly convert --dataset'],
    [NONE, 'one with a (1 x 2 x 2, <i8).'],
  ])('is refused after %s', async (change, found) => {
    const path = fileWith(change);
    const error = await refusalOf(() => read(path));
    expect(error).toMatchObject({ tag: 'FileFormat', fields: { file: path, where: 'the file' } });
    expect(error.message).toContain('one with a single volume');
    expect(error.message).toContain(found);
  });
});

describe('a volume that is too large for one piece of memory', () => {
  it.each([LARGE, LARGE_COMPLEX])('says what may fit instead: %s', async (change) => {
    const file = await opened(change, undefined);
    const error = await refusalOf(() => (file.readComplex ?? file.read)());
    expect(error).toMatchObject({ tag: 'Resources', fields: { available: '2147483648 bytes' } });
    expect(error.message).toContain('at once (a binned copy, or a part of it, may fit)');
    await file.close();
  });
});

describe('one of several volumes', () => {
  it('is taken by its path, with or without the slash in front', async () => {
    for (const dataset of ['weights', '/weights']) {
      const file = await opened(NAMED, { dataset });
      expect([...(await file.read()).data]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(file.hdf5?.dataset).toBe('weights');
      expect(file.hdf5?.volumes.map(({ path }) => path)).toEqual(['intens', 'weights']);
      await file.close();
    }
  });

  it('is the likeliest where that will do: values before marks, the largest', async () => {
    const file = await opened(SEVERAL, 'likeliest');
    expect(file.hdf5?.dataset).toBe('phasing/true_density');
    expect(file.space).toBe('real');
    // A link to another of them is the same volume.
    expect(file.hdf5?.volumes.map(({ path }) => path)).toEqual([
      'box',
      'phasing/support',
      'phasing/true_density',
      'small_intensity',
    ]);
    expect(file.hdf5?.datasets).toContainEqual({ path: 'table', shape: [3], dtype: '<f8' });
    await file.close();
  });

  it('is what marks voxels where a mask is wanted, or the only one; else it is refused', async () => {
    for (const [change, dataset] of [
      [SEVERAL, 'phasing/support'],
      [BOX, 'a'],
    ] as const) {
      const file = await opened(change, 'mask');
      expect(file.hdf5?.dataset).toBe(dataset);
      await file.close();
    }
    // Weights have no inside, and an output is opened by another format else.
    const error = await refusalOf(() => opened(NAMED, 'mask'));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain('one with a mask');
    expect(error.message).toContain('intens (2 x 2 x 2, <i8), weights (2 x 2 x 2, <i8)');
  });

  it('says of each whether its name is that of an intensity', async () => {
    const file = await opened(SEVERAL, { dataset: 'small_intensity' });
    expect(file.space).toBe('reciprocal');
    await file.close();
  });

  it('may be no cube, but for the frames of a detector', async () => {
    const file = await opened(BOX, undefined);
    expect(file.shape).toEqual([2, 3, 4]);
    await file.close();
    for (const volume of [undefined, 'likeliest'] as const) {
      const error = await refusalOf(() => opened(FRAMES, volume));
      expect(error.tag).toBe('UnknownFormat');
      expect(error.message).toContain('entry_1/instrument_1/detector_1/data (2 x 3 x 4, <i8)');
    }
    const frames = await opened(FRAMES, { dataset: 'entry_1/instrument_1/detector_1/data' });
    expect(frames.shape).toEqual([2, 3, 4]);
    await frames.close();
  });

  it.each([
    ['missing', 'missing; there are a (2 x 2 x 2, <i8), b (2 x 2 x 2, <i8)'],
    ['flat', 'flat (4, <f8)'],
  ])('is refused where it is %s', async (dataset, found) => {
    const error = await refusalOf(() => opened(FLAT, { dataset }));
    expect(error.message).toContain(`${dataset} should be a dataset with the three axes`);
    expect(error.message).toContain(found);
  });
});

it('comes back from its file exactly, as float64, with its voxel size', async () => {
  const path = join(await temporaryFolder(), 'volume.h5');
  const volume: Volume = {
    kind: 'volume',
    shape: [2, 2, 2],
    data: Float32Array.of(0.1, -0, 1e-40, 3, 4, 5, 6, Infinity),
    voxelSize: 18.07,
  };
  await writeVolumeHdf5(path, volume);
  expect(await read(path)).toEqual({ ...volume, data: Float64Array.from(volume.data) });
});

it('is written in slabs where it is large', async () => {
  const path = join(await temporaryFolder(), 'volume.h5');
  const edge = 150;
  const data = Float64Array.from({ length: edge ** 3 }, (_, i) => i / 7);
  await writeVolumeHdf5(path, { kind: 'volume', shape: [1, edge, edge, edge], data });
  const back = (await read(path)).data;
  expect(equalBytes(bytesOfArray(back), bytesOfArray(data))).toBe(true);
});

describe('complex numbers', () => {
  it.each([
    { of: COMPLEX, dtype: '<c8', imaginary: [4, 5, 6, 7, 0, 1, 2, 3] },
    { of: CXI, dtype: '<c16', imaginary: [0, -2, -4, -6, -8, -10, -12, -14] },
  ])('are read as pairs of type $dtype', async ({ of, dtype, imaginary }) => {
    const file = await hdf5Volume.open(await openFileSource(fileWith(of)), context);
    expect(file).toMatchObject({ shape: [2, 2, 2], dtype });
    expect((await refusalOf(() => file.read())).tag).toBe('Input');
    expect(await file.readComplex?.()).toMatchObject({
      shape: [2, 2, 2],
      real: Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7),
      imaginary: Float32Array.from(imaginary),
    });
    const parts: number[] = [];
    for await (const block of file.blocks()) {
      parts.push(...Array.from(block));
    }
    expect(parts).toEqual(imaginary.flatMap((value, i) => [i, value]));
    await file.close();
  });
});

describe('the image of a CXI file that begins with its middle', () => {
  it('is laid around the middle, and so is its mask', async () => {
    const file = await opened(SHIFTED, 'likeliest');
    expect(await file.readComplex?.()).toMatchObject({
      real: Float32Array.of(7, 6, 5, 4, 3, 2, 1, 0),
      imaginary: Float32Array.of(-14, -12, -10, -8, -6, -4, -2, 0),
    });
    await file.close();
    const mask = await opened(SHIFTED, 'mask');
    expect(Array.from((await mask.read()).data)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    await mask.close();
  });

  it('is laid so along axes of odd and unequal lengths', async () => {
    const file = await opened(ODD, 'likeliest');
    expect(Array.from((await file.read()).data, Number)).toEqual(
      Array.from({ length: 60 }, (_, voxel) => voxel),
    );
    await file.close();
  });

  it('is told by a number that is not 0', async () => {
    const file = await opened(UNSHIFTED, 'likeliest');
    expect(Array.from((await file.read()).data)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    await file.close();
  });
});

describe('real and imaginary parts in two datasets', () => {
  it('are one volume of complex numbers', async () => {
    const file = await opened(HALVES, 'likeliest');
    expect(file).toMatchObject({ shape: [2, 2, 2], dtype: '<c16', space: 'real' });
    expect(file.hdf5?.dataset).toBe('object/real+imag');
    expect(file.hdf5?.volumes.map(({ path }) => path)).toEqual([
      'object/real+imag',
      'object/support',
    ]);
    expect(await file.readComplex?.()).toMatchObject({
      real: Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7),
      imaginary: Float32Array.of(0, -2, -4, -6, -8, -10, -12, -14),
    });
    const blocks = [];
    for await (const block of file.blocks()) {
      blocks.push(...Array.from(block));
    }
    expect(blocks).toEqual([0, 0, 1, -2, 2, -4, 3, -6, 4, -8, 5, -10, 6, -12, 7, -14]);
    await file.close();
  });

  it('are what CXI says of their image', async () => {
    const file = await opened(CXI_HALVES, 'likeliest');
    expect(file).toMatchObject({ dtype: '<c16', space: 'reciprocal' });
    expect(await file.readComplex?.()).toMatchObject({
      real: Float32Array.of(3.5, 3, 2.5, 2, 1.5, 1, 0.5, 0),
      imaginary: Float32Array.of(1.5, 1, 0.5, 0, 3.5, 3, 2.5, 2),
    });
    await file.close();
  });

  it('are both there where one of them is known by a link', async () => {
    const file = await opened(LINKED_HALF, 'likeliest');
    expect(file.hdf5?.volumes.map(({ path }) => path)).toEqual(['a/imag', 'b/real']);
    await file.close();
  });

  it.each([
    ['object/real', '/object/real', 1],
    ['object/imag', 'object/imag', -2],
  ])('are read apart by their own names: %s', async (dataset, name, factor) => {
    const file = await opened(HALVES, { dataset: name });
    expect(file).not.toHaveProperty('readComplex');
    expect(Array.from((await file.read()).data, Number)).toEqual(
      Array.from({ length: 8 }, (_, voxel) => (voxel === 0 ? 0 : voxel * factor)),
    );
    expect(file.hdf5?.dataset).toBe(dataset);
    expect(file.hdf5?.volumes.map(({ path }) => path)).toEqual([
      'object/real+imag',
      'object/support',
      dataset,
    ]);
    await file.close();
  });

  it('are one volume by the name of both', async () => {
    const file = await opened(CXI_HALVES, { dataset: 'entry_1/image_1/data_real+imag' });
    expect(file).toMatchObject({ dtype: '<c16', space: 'reciprocal' });
    await file.close();
  });
});
