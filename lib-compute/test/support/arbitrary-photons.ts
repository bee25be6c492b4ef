import fc from 'fast-check';
import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';

/** Frames as lists of lit pixels, in any order. */
export type LitPixels = readonly (readonly { pixel: number; count: number }[])[];

/** Builds photons the slow and obvious way. */
export function photonsOf(pixelCount: number, frames: LitPixels): SparsePhotons {
  const ones = frames.map((frame) => frame.filter(({ count }) => count === 1));
  const multi = frames.map((frame) => frame.filter(({ count }) => count > 1));
  return {
    frameCount: frames.length,
    pixelCount,
    onesOffsets: offsetsOf(ones),
    ones: Uint32Array.from(ones.flat(), ({ pixel }) => pixel),
    multiOffsets: offsetsOf(multi),
    multi: Uint32Array.from(multi.flat(), ({ pixel }) => pixel),
    counts: Uint32Array.from(multi.flat(), ({ count }) => count),
  };
}

function offsetsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  return Uint32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]);
}

/** Photons of up to 6 frames with up to 40 pixels; frames may be empty. */
export function arbitraryPhotons(leastFrames = 0): fc.Arbitrary<SparsePhotons> {
  return fc.integer({ min: 1, max: 40 }).chain((pixelCount) => {
    const lit = fc.record({
      pixel: fc.nat({ max: pixelCount - 1 }),
      count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2 ** 31 - 1 })),
    });
    const frame = fc.uniqueArray(lit, { selector: ({ pixel }) => pixel, maxLength: pixelCount });
    return fc
      .array(frame, { minLength: leastFrames, maxLength: 6 })
      .map((frames) => photonsOf(pixelCount, frames));
  });
}
