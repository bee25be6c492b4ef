import type { SparseFrames } from './sparse-photons.ts';

/** Frames of intensities as lists: all pixels but those that are exactly 0, each with its value. */
export function intensitiesOf(frames: readonly Float64Array[], pixelCount: number): SparseFrames {
  const multiOffsets = new Uint32Array(frames.length + 1);
  frames.forEach((values, d) => {
    multiOffsets[d + 1] = multiOffsets[d] + values.reduce((n, value) => n + Number(value !== 0), 0);
  });
  const multi = new Uint32Array(multiOffsets[frames.length]);
  const counts = new Float64Array(multi.length);
  let entry = 0;
  for (const values of frames) {
    values.forEach((value, pixel) => {
      if (value !== 0) {
        multi[entry] = pixel;
        counts[entry++] = value;
      }
    });
  }
  return {
    frameCount: frames.length,
    pixelCount,
    onesOffsets: new Uint32Array(frames.length + 1),
    ones: new Uint32Array(),
    multiOffsets,
    multi,
    counts,
  };
}
