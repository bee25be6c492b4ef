import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import type { Dataset } from '../../../../src/io/dataset.ts';
import { dragonflyPhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { encodePhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { photonsDataset } from '../../../../src/io/photons-dataset.ts';
import { denseFrame, photonsFromDense } from '../../../../src/photons/dense-photons.ts';
import type { SparsePhotons } from '../../../../src/photons/sparse-photons.ts';
import { arbitraryPhotons, photonsOf } from '../../../support/arbitrary-photons.ts';
import { bytesFrom, noHdf5 } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const open = (bytes: Uint8Array, pixelCount?: number): Promise<Dataset> =>
  dragonflyPhotonsBinary.open(memorySource(bytes, 'photons.emc'), {
    ...noHdf5,
    ...(pixelCount !== undefined && { pixelCount }),
  });

const encode = (photons: SparsePhotons, dtype: Dataset['dtype']): Promise<Uint8Array> =>
  bytesFrom(encodePhotonsBinary(photonsDataset(photons, 'memory'), dtype));

const small = photonsFromDense([0, 1, 3, 2, 0, 0, 1, 1, 1], 3);

describe('what is written is read back', () => {
  it('as sparse photons, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPhotons(1), async (photons) => {
        const dataset = await open(await encode(photons, 'sparse'), photons.pixelCount);
        expect(dataset.dtype).toBe('sparse');
        expect(await dataset.photons()).toEqual(photons);
      }),
    );
  });

  it.each(['sparse', 'int32', 'float64'] as const)('as frames of %s', async (dtype) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPhotons(1), async (photons) => {
        const dataset = await open(await encode(photons, dtype));
        expect(dataset).toMatchObject({ dtype, frameCount: photons.frameCount });
        expect(dataset.frameShape).toEqual([photons.pixelCount]);
        for (let d = 0; d < photons.frameCount; d++) {
          expect(await dataset.frame(d)).toEqual(denseFrame(photons, d));
        }
      }),
    );
  });

  it('in any range of frames', async () => {
    for (const dtype of ['sparse', 'int32'] as const) {
      const dataset = await open(await encode(small, dtype));
      expect(await dataset.photons({ from: 1, to: 3 })).toEqual(
        photonsFromDense([2, 0, 0, 1, 1, 1], 3),
      );
      expect(await dataset.photons({ from: 2, to: 2 })).toEqual(photonsOf(3, []));
    }
  });

  it('with progress up to the end, and until it is aborted', async () => {
    for (const dtype of ['sparse', 'int32'] as const) {
      const dataset = await open(await encode(small, dtype));
      const progress: number[] = [];
      await dataset.photons(undefined, {
        onProgress: (fraction) => {
          progress.push(fraction);
        },
      });
      expect(progress.toSorted((a, b) => a - b)).toEqual(progress);
      expect(progress.at(-1)).toBe(1);
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(dataset.photons(undefined, { signal })).rejects.toThrow('enough');
    }
  });

  it('from a large file in blocks', async () => {
    const pixelCount = 2 ** 21;
    const frames = Array.from({ length: 5 }, (_, d) => [
      { pixel: d, count: 1 },
      { pixel: pixelCount - 1, count: 2 + d },
    ]);
    const photons = photonsOf(pixelCount, frames);
    expect(await (await open(await encode(photons, 'sparse'))).photons()).toEqual(photons);
  });
});

describe('the layout', () => {
  it('is that of the specification', async () => {
    const bytes = await encode(small, 'sparse');
    const words = [...new Int32Array(bytes.buffer)];
    expect(words.slice(0, 3)).toEqual([3, 3, 0]);
    expect(words.slice(3, 256).every((word) => word === 0)).toBe(true);
    // ones, multi, place_ones, place_multi, count_multi.
    expect(words.slice(256)).toEqual([1, 0, 3, 1, 1, 0, 1, 0, 1, 2, 2, 0, 3, 2]);
    expect([...new Int32Array((await encode(small, 'int32')).buffer)].slice(256)).toEqual([
      0, 1, 3, 2, 0, 0, 1, 1, 1,
    ]);
    expect((await encode(small, 'float64')).length).toBe(1024 + 9 * 8);
  });
});

describe('what is refused', () => {
  it('names the file, the place, what was expected and what was found', async () => {
    const bytes = await encode(small, 'sparse');
    new DataView(bytes.buffer).setInt32(1024 + 24 + 4, 3, true);
    const dataset = await open(bytes);
    const error = await refusalOf(() => dataset.photons());
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toBe(
      'photons.emc: frame 2 (offset 1052) should be a pixel number from 0 to 2, but is 3.',
    );
    expect((await dataset.frame(0))[1]).toBe(1);
  });

  it('includes another number of pixels than the detector has', async () => {
    const error = await refusalOf(async () => open(await encode(small, 'int32'), 4));
    expect(error.message).toBe(
      'photons.emc: num_pix (offset 4) should be 4, as in the detector, but is 3.',
    );
  });

  it('includes more lit pixels in a frame than there are, at once', async () => {
    const lit = [0, 1, 2, 3].map((pixel) => ({ pixel, count: 1 + (pixel % 2) }));
    const bytes = await encode(photonsOf(4, [lit]), 'sparse');
    new DataView(bytes.buffer).setInt32(4, 3, true);
    const error = await refusalOf(() => open(bytes));
    expect(error.message).toBe(
      'photons.emc: the number of lit pixels of frame 0 (offset 1028) should be from 0 to 1, but is 2.',
    );
  });

  it('includes frames that do not exist', async () => {
    for (const dtype of ['sparse', 'int32', 'float64'] as const) {
      const dataset = await open(await encode(small, dtype));
      for (const range of [
        { from: 0, to: 4 },
        { from: -1, to: 1 },
        { from: 2, to: 1 },
        { from: 0, to: 0.5 },
      ]) {
        expect((await refusalOf(() => dataset.photons(range))).tag).toBe('Input');
      }
      expect((await refusalOf(() => dataset.frame(3))).tag).toBe('Input');
    }
  });

  it('includes counting photons in intensities', async () => {
    const dataset = await open(await encode(small, 'float64'));
    const error = await refusalOf(() => dataset.photons());
    expect(error.tag).toBe('NotBuilt');
    expect(error.message).toContain('photons.emc');
  });

  it('includes writing no frames, and intensities as counts', async () => {
    expect((await refusalOf(() => encode(photonsOf(3, []), 'sparse'))).tag).toBe('Input');
    const halves: Dataset = {
      ...photonsDataset(small, 'memory'),
      frame: () => Promise.resolve(Float64Array.of(0, 0.5, 1)),
    };
    const error = await refusalOf(() => bytesFrom(encodePhotonsBinary(halves, 'int32')));
    expect(error.message).toContain('Pixel 1 of frame 0');
  });
});

describe('probing', () => {
  it('knows a photon file by its header and its name', async () => {
    const bytes = await encode(small, 'sparse');
    const confidence = (head: Uint8Array, name: string): number =>
      dragonflyPhotonsBinary.probe?.(head, { name, size: head.length }) ?? 0;
    expect(confidence(bytes, 'photons.emc')).toBeGreaterThan(0.9);
    expect(confidence(bytes, 'photons.dat')).toBeGreaterThan(0.6);
    expect(confidence(bytes.fill(1, 20, 30), 'photons.dat')).toBe(0);
    expect(confidence(bytes.subarray(0, 100), 'photons.dat')).toBe(0);
    expect(confidence(bytes.subarray(0, 100), 'photons.EMC')).toBeGreaterThan(0.5);
  });
});
