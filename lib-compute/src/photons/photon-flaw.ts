import type { SparsePhotons } from './sparse-photons.ts';

/** The first thing that is wrong with photons, and where. */
export interface PhotonFlaw {
  readonly frame: number;
  readonly list: 'onesOffsets' | 'multiOffsets' | 'ones' | 'multi' | 'counts';
  /** Place in that list. */
  readonly index: number;
  readonly expected: string;
  readonly found: string;
}

/** Files and engines hold counts as int32. */
export const LARGEST_COUNT = 2 ** 31 - 1;

/**
 * Checks all that `SparsePhotons` promises: offsets that ascend and end with their list, pixel numbers
 * inside the detector and at most once in a frame, counts from 2 on. Time is linear in the photons;
 * memory is one bit per pixel.
 */
export function findPhotonFlaw(photons: SparsePhotons): PhotonFlaw | undefined {
  return findOffsetFlaw(photons) ?? findFrameFlaw(photons);
}

function findOffsetFlaw(photons: SparsePhotons): PhotonFlaw | undefined {
  const { frameCount, ones, multi, counts } = photons;
  for (const list of ['onesOffsets', 'multiOffsets'] as const) {
    const offsets = photons[list];
    const end = list === 'onesOffsets' ? ones.length : multi.length;
    for (let frame = 0; frame <= frameCount; frame++) {
      const least = frame === 0 ? 0 : offsets[frame - 1];
      if (!(offsets[frame] >= least && offsets[frame] <= (frame === 0 ? 0 : end))) {
        const expected = frame === 0 ? '0' : `from ${least} to ${end}`;
        return { frame, list, index: frame, expected, found: String(offsets[frame]) };
      }
    }
    if (offsets[frameCount] !== end) {
      const expected = `${end}, the length of its list`;
      const found = String(offsets[frameCount]);
      return { frame: frameCount, list, index: frameCount, expected, found };
    }
  }
  return counts.length === multi.length
    ? undefined
    : {
        frame: frameCount,
        list: 'counts',
        index: counts.length,
        expected: `${multi.length} counts, one for each pixel of multi`,
        found: String(counts.length),
      };
}

function findFrameFlaw(photons: SparsePhotons): PhotonFlaw | undefined {
  const seen = new Uint32Array(Math.ceil(photons.pixelCount / 32));
  for (let frame = 0; frame < photons.frameCount; frame++) {
    const flaw =
      findPixelFlaw(photons, frame, 'ones', seen) ??
      findPixelFlaw(photons, frame, 'multi', seen) ??
      findCountFlaw(photons, frame);
    if (flaw) {
      return flaw;
    }
    forget(photons, frame, 'ones', seen);
    forget(photons, frame, 'multi', seen);
  }
  return undefined;
}

function findPixelFlaw(
  photons: SparsePhotons,
  frame: number,
  list: 'ones' | 'multi',
  seen: Uint32Array,
): PhotonFlaw | undefined {
  const offsets = photons[`${list}Offsets`];
  for (let index = offsets[frame]; index < offsets[frame + 1]; index++) {
    const pixel = photons[list][index];
    if (pixel >= photons.pixelCount) {
      const expected = `a pixel number from 0 to ${photons.pixelCount - 1}`;
      return { frame, list, index, expected, found: asInt32(pixel) };
    }
    const bit = 1 << (pixel & 31);
    if (seen[pixel >>> 5] & bit) {
      const expected = 'a pixel that occurs once in the frame';
      return { frame, list, index, expected, found: `pixel ${pixel} again` };
    }
    seen[pixel >>> 5] |= bit;
  }
  return undefined;
}

function forget(
  photons: SparsePhotons,
  frame: number,
  list: 'ones' | 'multi',
  seen: Uint32Array,
): void {
  const offsets = photons[`${list}Offsets`];
  for (let index = offsets[frame]; index < offsets[frame + 1]; index++) {
    seen[photons[list][index] >>> 5] = 0;
  }
}

function findCountFlaw(
  { multiOffsets, counts }: SparsePhotons,
  frame: number,
): PhotonFlaw | undefined {
  for (let index = multiOffsets[frame]; index < multiOffsets[frame + 1]; index++) {
    if (counts[index] < 2 || counts[index] > LARGEST_COUNT) {
      const expected = `a count from 2 to ${LARGEST_COUNT}`;
      return { frame, list: 'counts', index, expected, found: asInt32(counts[index]) };
    }
  }
  return undefined;
}

/** The number as files hold it: what is negative there is huge in a Uint32Array. */
function asInt32(value: number): string {
  return String(value | 0);
}
