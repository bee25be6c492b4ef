import type { SparseFrames } from '../photons/sparse-photons.ts';

/** Some frames of a photon file. */
export interface FramesOfFile {
  readonly photons: SparseFrames;
  /** Their numbers in the file, ascending. */
  readonly frames: Uint32Array;
}

/**
 * The photons of some frames of one or several files in the numbers of the pixel table; those in ignored
 * pixels go.
 *
 * @param order the detector's number of each pixel of the table.
 */
export function usedPhotons(parts: readonly FramesOfFile[], order: Uint32Array): SparseFrames {
  const newNumbers = new Int32Array(parts[0].photons.pixelCount).fill(-1);
  order.forEach((pixel, position) => {
    newNumbers[pixel] = position;
  });
  const sum = (count: (part: FramesOfFile) => number): number =>
    parts.reduce((partial, part) => partial + count(part), 0);
  const frameCount = sum(({ frames }) => frames.length);
  const onesOffsets = new Uint32Array(frameCount + 1);
  const ones = new Uint32Array(sum(({ photons }) => photons.ones.length));
  const multiOffsets = new Uint32Array(frameCount + 1);
  const multi = new Uint32Array(sum(({ photons }) => photons.multi.length));
  const isReal = parts.some(({ photons }) => photons.counts instanceof Float64Array);
  const counts = isReal ? new Float64Array(multi.length) : new Uint32Array(multi.length);
  let position = 0;
  let oneCount = 0;
  let multiCount = 0;
  for (const { photons, frames } of parts) {
    for (const d of frames) {
      for (let i = photons.onesOffsets[d]; i < photons.onesOffsets[d + 1]; i++) {
        const pixel = newNumbers[photons.ones[i]];
        if (pixel >= 0) {
          ones[oneCount++] = pixel;
        }
      }
      for (let i = photons.multiOffsets[d]; i < photons.multiOffsets[d + 1]; i++) {
        const pixel = newNumbers[photons.multi[i]];
        if (pixel >= 0) {
          multi[multiCount] = pixel;
          counts[multiCount++] = photons.counts[i];
        }
      }
      position++;
      onesOffsets[position] = oneCount;
      multiOffsets[position] = multiCount;
    }
  }
  return {
    frameCount,
    pixelCount: order.length,
    onesOffsets,
    ones: ones.slice(0, oneCount),
    multiOffsets,
    multi: multi.slice(0, multiCount),
    counts: counts.slice(0, multiCount),
  };
}
