import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenatePhotons } from '../../src/photons/concatenate-photons.ts';
import { countsPerFrame } from '../../src/photons/counts-per-frame.ts';
import { denseFrame, findDenseFlaw, photonsFromDense } from '../../src/photons/dense-photons.ts';
import { equalPhotons } from '../support/equal-photons.ts';
import { selectFrames } from '../../src/photons/select-frames.ts';
import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';
import { arbitraryPhotons, photonsOf } from '../support/arbitrary-photons.ts';
import { refusalOf } from '../support/refusal.ts';

const denseFrames = (photons: SparsePhotons): number[][] =>
  Array.from({ length: photons.frameCount }, (_, d) => [...denseFrame(photons, d)]);

describe('photonsFromDense', () => {
  it('gives the frames back', () => {
    fc.assert(
      fc.property(arbitraryPhotons(), (photons) => {
        const dense = denseFrames(photons);
        const again = photonsFromDense(dense.flat(), photons.pixelCount);
        expect(denseFrames(again)).toEqual(dense);
        expect([again.frameCount, again.pixelCount]).toEqual([dense.length, photons.pixelCount]);
      }),
    );
  });

  it('keeps ones and multi apart, ascending', () => {
    const photons = photonsFromDense([0, 1, 5, 1, 2, 0, 0, 0], 4);
    expect(photons).toEqual(
      photonsOf(4, [
        [
          { pixel: 1, count: 1 },
          { pixel: 2, count: 5 },
          { pixel: 3, count: 1 },
        ],
        [{ pixel: 0, count: 2 }],
      ]),
    );
  });

  it.each([[-1], [0.5], [2 ** 31], [NaN], [Infinity]])('refuses %d', async (bad) => {
    expect(findDenseFlaw([0, 1, bad])).toBe(2);
    const error = await refusalOf(() => photonsFromDense([0, 1, 0, bad], 2));
    expect(error.tag).toBe('Input');
    expect(error.message).toContain('Pixel 1 of frame 1');
  });

  it('refuses a frame that is not whole', async () => {
    const error = await refusalOf(() => photonsFromDense([0, 1, 0], 2));
    expect(error.message).toContain('multiple of 2 pixels');
  });
});

describe('concatenatePhotons', () => {
  it('puts frames behind each other', () => {
    const dense = fc.integer({ min: 1, max: 6 }).chain((pixelCount) => {
      const frame = fc.array(fc.nat({ max: 3 }), { minLength: pixelCount, maxLength: pixelCount });
      return fc
        .array(fc.array(frame, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
        .map((sets) => ({ pixelCount, sets }));
    });
    fc.assert(
      fc.property(dense, ({ pixelCount, sets }) => {
        const parts = sets.map((frames) => photonsFromDense(frames.flat(), pixelCount));
        expect(denseFrames(concatenatePhotons(parts))).toEqual(sets.flat());
      }),
    );
  });

  it('refuses sets of different detectors', async () => {
    const sets = [photonsOf(3, []), photonsOf(4, [])];
    expect((await refusalOf(() => concatenatePhotons(sets))).tag).toBe('Input');
  });
});

describe('selectFrames', () => {
  it('takes frames in the order asked for', () => {
    const choice = arbitraryPhotons(1).chain((photons) =>
      fc.record({
        photons: fc.constant(photons),
        frames: fc.array(fc.nat({ max: photons.frameCount - 1 })),
      }),
    );
    fc.assert(
      fc.property(choice, ({ photons, frames }) => {
        const dense = denseFrames(photons);
        expect(denseFrames(selectFrames(photons, frames))).toEqual(frames.map((d) => dense[d]));
      }),
    );
  });

  it.each([[-1], [2], [0.5]])('refuses frame %d of two', async (frame) => {
    const photons = photonsOf(3, [[], []]);
    expect((await refusalOf(() => selectFrames(photons, [frame]))).tag).toBe('Input');
  });
});

describe('countsPerFrame', () => {
  const photons = photonsFromDense([1, 0, 3, 2, 0, 0, 0, 0, 1, 1, 1, 1], 4);

  it('sums photons and lit pixels', () => {
    const { photons: total, litPixels } = countsPerFrame(photons);
    expect([...total]).toEqual([6, 0, 4]);
    expect([...litPixels]).toEqual([3, 0, 4]);
  });

  it('counts only the pixels asked for', () => {
    const { photons: total, litPixels } = countsPerFrame(photons, (pixel) => pixel < 3);
    expect([...total]).toEqual([4, 0, 3]);
    expect([...litPixels]).toEqual([2, 0, 3]);
  });
});

describe('equalPhotons', () => {
  it('sees every difference', () => {
    const a = photonsFromDense([1, 2, 0, 1], 2);
    expect(equalPhotons(a, photonsFromDense([1, 2, 0, 1], 2))).toBe(true);
    for (const other of [
      [1, 3, 0, 1],
      [1, 2, 1, 0],
      [1, 2, 0, 0],
      [1, 2],
      [2, 1, 0, 1],
    ]) {
      expect(equalPhotons(a, photonsFromDense(other, 2))).toBe(false);
    }
    expect(equalPhotons(a, { ...a, pixelCount: 3 })).toBe(false);
  });
});
