import type { SparseFrames } from '../../../photons/sparse-photons.ts';
import { visitPhotons } from '../../../photons/visit-photons.ts';
import { GrowingList } from './growing-list.ts';
import { addHubs, type HubPhotons } from './hub-lists.ts';
import { HUB_PHOTONS, NO_HUB } from './hubs.ts';
import { photonDigits } from './photon-digits.ts';
import { ROWS, ZERO_ROW, type ScreeningBlocks } from './screening-blocks.ts';
import { screeningSizes } from './screening-sizes.ts';

/**
 * The photons as assembly/scan.ts reads them: for each frame and block a list of segments of pixels with the same number
 * of photons, and behind them its hubs. The list of block b and frame d begins at `offsets[b * frameCount + d]`.
 */
export interface ScreeningLists {
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly lists: Uint16Array<ArrayBuffer>;
  /** Photons of each frame behind 0, 1, ... all blocks: one value per frame, block after block. */
  readonly behind: Float64Array<ArrayBuffer>;
}

/** Rows that are added at once; rows of zeros fill up segments. */
const AT_ONCE = 4;
/** Photons whose steps, 63 at most, fit in a total of 16 bits. */
const TOTAL_PHOTONS = Math.floor(65_535 / 63);
/** In the head of a segment: totals must be emptied first. */
const FULL = 0x8000;

/** Places of a block's pixels by their number of photons, in one frame. */
type Segments = Map<number, number[]>;

export function screeningLists(
  photons: SparseFrames,
  { counts, rows, hubs }: ScreeningBlocks,
): ScreeningLists {
  const { frameCount } = photons;
  const offsets = new Uint32Array(counts.length * frameCount);
  const expected = screeningSizes({
    frameCount,
    ones: photons.ones.length,
    multi: photons.multi.length,
    likelihoodCount: rows.length,
  });
  const lists = new GrowingList(expected.lists.lists.length);
  const behind = new Float64Array((counts.length + 1) * frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    const blocks = Array.from(counts, (): Segments => new Map());
    const hubsOfBlocks = Array.from(counts, (): HubPhotons[] => []);
    visitPhotons(photons, frame, (pixel, count) => {
      if (pixel < rows.length) {
        const block = Math.floor(rows[pixel] / ROWS);
        const segments = blocks[block];
        for (let before = 0; before <= block; before++) {
          behind[before * frameCount + frame] += count;
        }
        if (count > HUB_PHOTONS && hubs[pixel] !== NO_HUB) {
          hubsOfBlocks[block].push({ row: hubs[pixel], photons: count });
          return;
        }
        for (const part of photonDigits(count)) {
          const places = segments.get(part);
          if (places) {
            places.push(rows[pixel] % ROWS);
          } else {
            segments.set(part, [rows[pixel] % ROWS]);
          }
        }
      }
    });
    blocks.forEach((segments, block) => {
      offsets[block * frameCount + frame] = lists.length;
      addSegments(lists, segments);
      addHubs(lists, hubsOfBlocks[block]);
      lists.add(0);
    });
  }
  return { offsets, lists: lists.values(), behind };
}

function addSegments(lists: GrowingList, segments: Segments): void {
  let inTotal = 0;
  for (const [part, places] of segments) {
    const atMost = Math.floor(TOTAL_PHOTONS / part);
    for (let begin = 0; begin < places.length; begin += atMost) {
      const own = places.slice(begin, begin + atMost);
      const photons = part * own.length;
      const isFull = inTotal + photons > TOTAL_PHOTONS;
      inTotal = isFull ? photons : inTotal + photons;
      const fours = Math.ceil(own.length / AT_ONCE);
      lists.add(part | (isFull ? FULL : 0));
      lists.add(fours);
      own.forEach((place) => {
        lists.add(place);
      });
      for (let rest = own.length; rest < AT_ONCE * fours; rest++) {
        lists.add(ZERO_ROW);
      }
    }
  }
}
