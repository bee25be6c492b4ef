import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hdf5Volume } from '../../../../src/io/formats/hdf5-volume/hdf5-volume.ts';
import { bytesOfArray, equalBytes } from '../../../../src/io/hdf5/array-bytes.ts';
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
const CXI = `f['entry_1/image_1/data'] = cube - 2j * cube; f['entry_1/image_1/mask'] = cube`;
const FLAWED = `cube = cube + 0.; cube[0, 0, 1] = np.nan; f['intens'] = cube`;

const fileWith = hdf5Variants(`change({'f': f, 'np': np, 'cube': np.arange(8).reshape(2, 2, 2)})`, [
  ...KINDS.map(([dtype]) => asType(dtype)),
  BESIDE,
  NAMED,
  TWO,
  NONE,
  FLAWED,
  COMPLEX,
  CXI,
]);

const context = sharedHdf5Worker();

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

  it.each([TWO, NONE])('is refused after %s', async (change) => {
    const path = fileWith(change);
    const error = await refusalOf(() => read(path));
    expect(error).toMatchObject({ tag: 'FileFormat', fields: { file: path, where: 'the file' } });
    expect(error.message).toContain('one dataset of N x N x N');
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
