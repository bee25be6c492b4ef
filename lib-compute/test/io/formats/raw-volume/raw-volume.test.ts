import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import { encodeRawVolume } from '../../../../src/io/formats/raw-volume/encode-raw-volume.ts';
import { rawVolume } from '../../../../src/io/formats/raw-volume/raw-volume.ts';
import { bytesOfArray } from '../../../../src/io/hdf5/array-bytes.ts';
import type { Volume } from '../../../../src/volume/volume.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { bytesFrom, noHdf5 } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = async (bytes: Uint8Array): Promise<Volume> =>
  (await rawVolume.open(memorySource(bytes, 'volume.bin'), noHdf5)).read();

describe('a raw volume', () => {
  it('is read and written back: the golden density', async () => {
    const bytes = await readFile(join(emcPublic, 'density.bin'));
    const volume = await read(bytes);
    expect(volume.shape).toEqual([13, 13, 13]);
    expect(Array.from(volume.data).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1e6, 3);
    expect(Buffer.compare(await bytesFrom(encodeRawVolume(volume)), bytes)).toBe(0);
  });

  it.each([
    ['float64', Float64Array.from({ length: 27 }, (_, i) => i / 7)],
    ['float32', Float32Array.from({ length: 27 }, (_, i) => i / 7)],
  ])('holds %s as float64, exactly', async (_, data) => {
    const bytes = await bytesFrom(encodeRawVolume({ kind: 'volume', shape: [3, 3, 3], data }));
    const file = await rawVolume.open(memorySource(bytes, 'volume.bin'), noHdf5);
    expect(file).toMatchObject({ dtype: 'float64', shape: [3, 3, 3] });
    expect((await file.read()).data).toEqual(Float64Array.from(data));
  });

  it('of float32 is read', async () => {
    const data = Float32Array.from({ length: 27 }, (_, i) => i / 7);
    const file = await rawVolume.open(memorySource(bytesOfArray(data), 'volume.bin'), noHdf5);
    expect(file).toMatchObject({ dtype: 'float32', shape: [3, 3, 3] });
    expect((await file.read()).data).toEqual(data);
  });

  it('holds integers as float64, and one mode without its axis', async () => {
    const data = Int16Array.of(-1, 2, 3, 4, 5, 6, 7, 8);
    const bytes = await bytesFrom(encodeRawVolume({ kind: 'volume', shape: [1, 2, 2, 2], data }));
    expect(await read(bytes)).toEqual({
      kind: 'volume',
      shape: [2, 2, 2],
      data: Float64Array.from(data),
    });
  });

  it.each([[1], [4 * 9], [8 * 27 - 1], [8 * 27 + 8]])('of %d bytes is refused', async (size) => {
    const error = await refusalOf(() => read(new Uint8Array(size)));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(`is ${size} bytes`);
  });

  it('that is no cube is not written', async () => {
    for (const shape of [
      [2, 2, 3],
      [2, 2, 2, 2],
      [3, 3],
    ]) {
      const volume: Volume = { kind: 'volume', shape, data: new Float64Array(12) };
      expect((await refusalOf(() => bytesFrom(encodeRawVolume(volume)))).tag).toBe('Input');
    }
  });

  it('is known by its name alone', () => {
    const head = new Uint8Array(64);
    expect(rawVolume.probe?.(head, { name: 'a.bin', size: 64 })).toBeGreaterThan(0.3);
    expect(rawVolume.probe?.(head, { name: 'a.bin', size: 63 })).toBeGreaterThan(0);
    expect(rawVolume.probe?.(head, { name: 'a.txt', size: 64 })).toBe(0);
  });
});
