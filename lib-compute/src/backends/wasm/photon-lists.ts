import type { SparseFrames } from '../../photons/sparse-photons.ts';
import type { PixelBlocks } from './pixel-blocks.ts';
import type { ScreeningLists } from './screening/screening-lists.ts';

/**
 * The photons sorted by block of pixels, then by frame, as the kernels read them. The list of block b and
 * frame d begins at `offsets[b * frameCount + d]`, and the next list where it ends.
 */
export interface PhotonLists {
  readonly onesOffsets: Uint32Array<ArrayBuffer>;
  /** Places in the block; each list is filled up to an even number. */
  readonly ones: Uint16Array<ArrayBuffer>;
  readonly multiOffsets: Uint32Array<ArrayBuffer>;
  /** Place in the block and count, alternately; each list is filled up to an even number of pairs. */
  readonly multi: Uint16Array<ArrayBuffer>;
  /** In the place of the lists where frames hold intensities (intensity-blocks.ts); else empty. */
  readonly intensities: Float32Array<ArrayBuffer>;
  /** The same for screening; missing where log-likelihoods are not screened. */
  readonly screening?: ScreeningLists;
}

/** Entries that the kernels' inner loops take in one go (assembly/likelihood.ts). */
const AT_ONCE = 2;

/** Larger counts become several entries of the list. */
const LARGEST_COUNT = 65_535;

/**
 * Sorts the photons into the blocks. What fills a list up points to the row behind the block's pixels,
 * `blockSize`, which holds zeros.
 */
export function photonLists(photons: SparseFrames, blocks: PixelBlocks): PhotonLists {
  const { frameCount } = photons;
  const listCount = frameCount * blocks.counts.length;
  const onesLengths = new Uint32Array(listCount);
  const multiLengths = new Uint32Array(listCount);
  const list = (slot: number, frame: number): number =>
    Math.floor(slot / blocks.blockSize) * frameCount + frame;

  forEachOne(photons, (frame, pixel) => {
    onesLengths[list(blocks.slots[pixel], frame)]++;
  });
  forEachMulti(photons, (frame, pixel, count) => {
    multiLengths[list(blocks.slots[pixel], frame)] += Math.ceil(count / LARGEST_COUNT);
  });
  const onesOffsets = offsetsOf(onesLengths);
  const multiOffsets = offsetsOf(multiLengths);

  const ones = new Uint16Array(onesOffsets[listCount]).fill(blocks.blockSize);
  const multi = new Uint16Array(2 * multiOffsets[listCount]);
  for (let entry = 0; entry < multi.length; entry += 2) {
    multi[entry] = blocks.blockSize;
  }
  const nextOne = onesOffsets.slice();
  const nextMulti = multiOffsets.slice();
  forEachOne(photons, (frame, pixel) => {
    const slot = blocks.slots[pixel];
    ones[nextOne[list(slot, frame)]++] = slot % blocks.blockSize;
  });
  forEachMulti(photons, (frame, pixel, count) => {
    const slot = blocks.slots[pixel];
    for (let rest = count; rest > 0; rest -= LARGEST_COUNT) {
      const entry = 2 * nextMulti[list(slot, frame)]++;
      multi[entry] = slot % blocks.blockSize;
      multi[entry + 1] = Math.min(rest, LARGEST_COUNT);
    }
  });
  return { onesOffsets, ones, multiOffsets, multi, intensities: new Float32Array() };
}

/** What is to be transferred with the lists. */
export function buffersOf(lists: PhotonLists): ArrayBuffer[] {
  const { onesOffsets, ones, multiOffsets, multi, intensities, screening } = lists;
  return [
    ...[onesOffsets, ones, multiOffsets, multi, intensities].map(({ buffer }) => buffer),
    ...(screening
      ? [screening.offsets.buffer, screening.lists.buffer, screening.behind.buffer]
      : []),
  ];
}

/** Where lists of these lengths begin when each is filled up, and the end of the last. */
function offsetsOf(lengths: Uint32Array): Uint32Array<ArrayBuffer> {
  const offsets = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    offsets[index + 1] = offsets[index] + AT_ONCE * Math.ceil(length / AT_ONCE);
  });
  return offsets;
}

function forEachOne(
  { frameCount, onesOffsets, ones }: SparseFrames,
  visit: (frame: number, pixel: number) => void,
): void {
  for (let frame = 0; frame < frameCount; frame++) {
    for (let i = onesOffsets[frame]; i < onesOffsets[frame + 1]; i++) {
      visit(frame, ones[i]);
    }
  }
}

function forEachMulti(
  { frameCount, multiOffsets, multi, counts }: SparseFrames,
  visit: (frame: number, pixel: number, count: number) => void,
): void {
  for (let frame = 0; frame < frameCount; frame++) {
    for (let i = multiOffsets[frame]; i < multiOffsets[frame + 1]; i++) {
      visit(frame, multi[i], counts[i]);
    }
  }
}
