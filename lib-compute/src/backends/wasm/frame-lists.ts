import { KEPT_BLOCK_BYTES } from './kept-pairs.ts';
import type { PhotonLists } from './photon-lists.ts';
import type { PhotonListSizes, SetupSizes } from './setup-sizes.ts';

/** The frames that lit each pixel, one pixel after the other in the order of the blocks, as the kernels read them. */
export interface FrameLists {
  /** The list of a pixel begins at `onesOffsets[pixel]`, and ends where the next begins. */
  readonly onesOffsets: Uint32Array;
  /** The place of each frame's kept block. */
  readonly ones: Uint16Array;
  readonly multiOffsets: Uint32Array;
  /** Place and count, alternately. */
  readonly multi: Uint16Array;
}

/** Places are counted in 16 bytes, so that they have 16 bits (assembly/tomogram-by-pixel.ts). */
const BLOCK_UNITS = KEPT_BLOCK_BYTES / 16;
const MOST_FRAMES = Math.floor(65_535 / BLOCK_UNITS);
/** Larger problems are spared the memory: these lists take 4 MB at most. */
const MOST_ENTRIES = 2 ** 20;

/** Whether photons are also listed by pixel, for tomograms that all frames are in (assembly/tomogram-by-pixel.ts). */
export function hasFrameLists(
  { frameCount, background, gaussian }: SetupSizes,
  { ones, multi }: PhotonListSizes,
): boolean {
  const isSmall = frameCount <= MOST_FRAMES && ones.length + multi.length / 2 <= MOST_ENTRIES;
  return isSmall && !background && !gaussian;
}

/** Lists by pixel what is listed by frame, frames in their order. */
export function frameLists(
  photons: PhotonLists,
  blocks: { readonly blockSize: number; readonly counts: Uint32Array },
  frameCount: number,
): FrameLists {
  const ones = byPixel(photons.onesOffsets, photons.ones, 1);
  const multi = byPixel(photons.multiOffsets, photons.multi, 2);
  return {
    onesOffsets: ones.offsets,
    ones: ones.entries,
    multiOffsets: multi.offsets,
    multi: multi.entries,
  };

  /** @param fields of an entry: the pixel's place in the block, and the photons where they are several. */
  function byPixel(
    listOffsets: Uint32Array,
    entries: Uint16Array,
    fields: 1 | 2,
  ): { offsets: Uint32Array; entries: Uint16Array } {
    const pixelCount = blocks.counts.reduce((sum, count) => sum + count, 0);
    const offsets = new Uint32Array(pixelCount + 1);
    visit((pixel) => {
      offsets[pixel + 1]++;
    });
    for (let pixel = 0; pixel < pixelCount; pixel++) {
      offsets[pixel + 1] += offsets[pixel];
    }
    const next = offsets.slice();
    const sorted = new Uint16Array(fields * offsets[pixelCount]);
    visit((pixel, frame, entry) => {
      const to = fields * next[pixel]++;
      sorted[to] = BLOCK_UNITS * frame;
      if (fields === 2) {
        sorted[to + 1] = entries[entry + 1];
      }
    });
    return { offsets, entries: sorted };

    function visit(see: (pixel: number, frame: number, entry: number) => void): void {
      let firstPixel = 0;
      blocks.counts.forEach((count, block) => {
        for (let frame = 0; frame < frameCount; frame++) {
          const list = block * frameCount + frame;
          for (let i = listOffsets[list]; i < listOffsets[list + 1]; i++) {
            const place = entries[fields * i];
            // The others fill the list up.
            if (place < blocks.blockSize) {
              see(firstPixel + place, frame, fields * i);
            }
          }
        }
        firstPixel += count;
      });
    }
  }
}
