import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../../src/io/byte-source/byte-source.ts';
import { memorySource } from '../../src/io/byte-source/memory-source.ts';
import type { FormatContext } from '../../src/io/format.ts';
import { formats } from '../../src/io/formats/registry.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../src/io/hdf5/hdf5-reader.ts';
import { openFile } from '../../src/io/open-file.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { emcPublic } from '../support/golden-folders.ts';
import { mrcBytes } from '../support/mrc-bytes.ts';
import { noHdf5, textSource } from '../support/open-bytes.ts';
import { refusalOf } from '../support/refusal.ts';

/** The source, and how often it was closed. */
function watched(source: ByteSource): { source: ByteSource; closed: () => number } {
  let count = 0;
  const close = (): Promise<void> => {
    count++;
    return source.close();
  };
  return { source: { ...source, close }, closed: () => count };
}

describe('openFile', () => {
  it.each([
    ['photons.emc', { kind: 'dataset', frameCount: 600 }],
    ['det.dat', { kind: 'detector', pixelCount: 1089 }],
    ['density.bin', { kind: 'volume-file', shape: [13, 13, 13] }],
  ])('opens %s', async (name, content) => {
    const opened = await openFile(await openFileSource(join(emcPublic, name)), noHdf5);
    expect(opened).toMatchObject(content);
    if (opened.kind !== 'detector') {
      await opened.close();
    }
  });

  it('goes by content before the name', async () => {
    const opened = await openFile(memorySource(await mrcBytes(), 'volume.bin'), noHdf5);
    expect(opened).toMatchObject({ kind: 'volume-file', shape: [2, 3, 4] });
  });

  it('names what it looked for when nothing fits', async () => {
    const { source, closed } = watched(textSource('hello\n'));
    const error = await refusalOf(() => openFile(source, noHdf5));
    expect(error.tag).toBe('UnknownFormat');
    for (const { title } of formats) {
      expect(error.message).toContain(title);
    }
    expect(closed()).toBe(1);
  });

  it('says what to do about what is called HDF5 and is none', async () => {
    const error = await refusalOf(() => openFile(memorySource(Uint8Array.of(1), 'a.h5'), noHdf5));
    expect(error.message).toBe(
      'a.h5: the file should be HDF5, as its name says, but is something else; copy or write it again, or give it the name of what it is.',
    );
  });

  it('says what to do about photons that are cut off in their header', async () => {
    const head = new Uint8Array(700);
    const error = await refusalOf(() => openFile(memorySource(head, 'photons.emc'), noHdf5));
    expect(error.message).toContain('is 700 bytes (the file is cut off); copy or write it again');
  });

  it('refuses an empty file', async () => {
    const { source, closed } = watched(memorySource(new Uint8Array(0), 'photons.emc'));
    const error = await refusalOf(() => openFile(source, noHdf5));
    expect(error.message).toBe(
      'photons.emc: the file should be longer than 0 bytes, but is empty; copy or write it again.',
    );
    expect(closed()).toBe(1);
  });

  it('closes the source when its format refuses it', async () => {
    const { source, closed } = watched(memorySource(new Uint8Array(10), 'photons.emc'));
    expect((await refusalOf(() => openFile(source, noHdf5))).tag).toBe('FileFormat');
    expect(closed()).toBe(1);
  });
});

describe('an HDF5 file', () => {
  const magic = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

  /** A context whose HDF5 files have these datasets. */
  function contextWith(datasets: readonly Hdf5DatasetInfo[]) {
    const calls: string[] = [];
    const refuse = (): Promise<never> => Promise.reject(new Error('not in this test'));
    const reader: Hdf5Reader = {
      name: 'file.h5',
      datasets,
      numbers: refuse,
      complex: refuse,
      blocks() {
        throw new Error('not in this test');
      },
      ragged: refuse,
      text: refuse,
      close: () => {
        calls.push('close');
        return Promise.resolve();
      },
    };
    const context: FormatContext = {
      openHdf5: () => {
        calls.push('open');
        return Promise.resolve(reader);
      },
    };
    return { context, calls };
  }

  it.each([[0], [512], [1024], [2048]])('is known by its magic at %i', async (offset) => {
    const bytes = new Uint8Array(5000);
    bytes.set(magic, offset);
    const { context, calls } = contextWith([]);
    const { source, closed } = watched(memorySource(bytes, 'file.emc'));
    expect((await refusalOf(() => openFile(source, context))).tag).toBe('UnknownFormat');
    expect(calls).toEqual(['open', 'close']);
    expect(closed()).toBe(1);
  });

  it('is opened once, by the format that knows its datasets', async () => {
    const datasets = ['place_ones', 'place_multi', 'count_multi'].map((path) => ({
      path,
      shape: [3],
      dtype: 'vlen<i4>',
    }));
    const { context, calls } = contextWith([
      { path: 'num_pix', shape: [1], dtype: '<i4' },
      ...datasets,
    ]);
    const source = memorySource(Uint8Array.from(magic), 'photons.h5');
    // Its datasets cannot be read here; that they are asked for shows which format took it.
    await expect(openFile(source, context)).rejects.toThrow('not in this test');
    expect(calls.filter((call) => call === 'open')).toEqual(['open']);
    expect(calls.at(-1)).toBe('close');
  });
});
