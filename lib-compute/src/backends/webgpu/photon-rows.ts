import type { SparseFrames } from '../../photons/sparse-photons.ts';
import { halfOf } from './half-counts.ts';

/**
 * Photons as rows of entries, for the kernels that gather: of each frame its lit pixels, or of each pixel
 * the frames that lit it. A row holds first the entries with one photon, then those with several: entry and
 * count alternately, counts in float32, which intensities need; or both in a word, the count in float16.
 */
export interface PhotonRows {
  /** For each row where it begins and where its entries with one photon end; then where the last ends. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly entries: Uint32Array<ArrayBuffer>;
}

/** Frames whose photons lie together, and how. */
export interface PhotonChunk extends FrameRange {
  /** Whether counts are float16: where all of them are exact in it, and a word has room for the entry as well. */
  readonly hasHalfCounts: boolean;
}

/** Frames that lie in the device's memory together. */
export interface FrameRange {
  readonly first: number;
  readonly count: number;
}

/** The pixels of each frame, of those before `pixelCount`. */
export function rowsOfFrames(
  photons: SparseFrames,
  chunk: PhotonChunk,
  pixelCount: number,
): PhotonRows {
  return rowsOf(chunk.count, chunk.hasHalfCounts, (visit) => {
    forEachPhoton(photons, chunk, (frame, pixel, photonCount) => {
      if (pixel < pixelCount) {
        visit(frame, pixel, photonCount);
      }
    });
  });
}

/** The frames of each pixel, counted from the first of the range. */
export function rowsOfPixels(photons: SparseFrames, chunk: PhotonChunk): PhotonRows {
  return rowsOf(photons.pixelCount, chunk.hasHalfCounts, (visit) => {
    forEachPhoton(photons, chunk, (frame, pixel, photonCount) => {
      visit(pixel, frame, photonCount);
    });
  });
}

/** 32-bit values that `frame` takes at most in either kind of rows, besides its offset. */
export function entriesOfFrame({ onesOffsets, multiOffsets }: SparseFrames, frame: number): number {
  const ones = onesOffsets[frame + 1] - onesOffsets[frame];
  return ones + 2 * (multiOffsets[frame + 1] - multiOffsets[frame]);
}

type Visit = (row: number, entry: number, count: number) => void;

/** Called twice with a visitor: to count, then to fill. */
type Photons = (visit: Visit) => void;

function rowsOf(rowCount: number, hasHalfCounts: boolean, photons: Photons): PhotonRows {
  const ones = new Uint32Array(rowCount);
  const multi = new Uint32Array(rowCount);
  photons((row, _, count) => {
    (count === 1 ? ones : multi)[row]++;
  });
  const words = hasHalfCounts ? 1 : 2;
  const offsets = new Uint32Array(2 * rowCount + 2);
  for (let row = 0; row < rowCount; row++) {
    offsets[2 * row + 1] = offsets[2 * row] + ones[row];
    offsets[2 * row + 2] = offsets[2 * row + 1] + words * multi[row];
  }
  const entries = new Uint32Array(offsets[2 * rowCount]);
  const counts = new Float32Array(entries.buffer);
  const next = offsets.slice();
  photons((row, entry, count) => {
    if (count === 1) {
      entries[next[2 * row]++] = entry;
    } else if (hasHalfCounts) {
      entries[next[2 * row + 1]++] = entry | (halfOf(count) << 16);
    } else {
      entries[next[2 * row + 1]++] = entry;
      counts[next[2 * row + 1]++] = count;
    }
  });
  return { offsets, entries };
}

function forEachPhoton(
  { onesOffsets, ones, multiOffsets, multi, counts }: SparseFrames,
  { first, count }: FrameRange,
  visit: (frame: number, pixel: number, count: number) => void,
): void {
  for (let frame = 0; frame < count; frame++) {
    const d = first + frame;
    for (let i = onesOffsets[d]; i < onesOffsets[d + 1]; i++) {
      visit(frame, ones[i], 1);
    }
    for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
      visit(frame, multi[i], counts[i]);
    }
  }
}
