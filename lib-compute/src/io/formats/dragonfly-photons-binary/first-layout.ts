import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readInto } from '../../byte-source/read-into.ts';
import { HEADER_BYTES, type PhotonsHeader } from './header.ts';
import { layoutOf, sums, type SparseLayout } from './sparse-layout.ts';

/** Frames whose numbers of pixels with several photons are read at first: 256 kB. */
const FIRST_FRAMES = 2 ** 16;

/** Frames at the end of the file whose pixels are looked at: 4 kB of numbers, */
const LAST_FRAMES = 2 ** 10;

/** and at most so many of their pixels: 64 kB. */
const LAST_PIXELS = 2 ** 14;

/** So many neighbours in ascending order are no accident: in any other place at least some descend. */
const LEAST_NEIGHBOURS = 64;

/** What the first frames need, as long as the numbers of the others are not read. */
export interface FirstLayout extends SparseLayout {
  /**
   * Reads what is left of the numbers.
   *
   * @throws what `readSparseLayout` throws.
   */
  readonly whole: () => Promise<SparseLayout>;
}

/**
 * The layout without what only later frames need, half of the numbers: of millions of frames these are megabytes. Where the
 * counts begin then follows from the size of the file. One that is cut short, or still being written, would show
 * pixels as counts: so the last pixels are looked at, which end where counts begin only if the
 * size is right; and the rest of the numbers, which are sure, is to be read soon.
 *
 * @returns undefined where the file is small, wrong, or its pixels do not tell: the whole layout says what is.
 */
export async function readFirstLayout(
  source: ByteSource,
  { frameCount, pixelCount }: PhotonsHeader,
  options: IoOptions,
): Promise<FirstLayout | undefined> {
  const start = HEADER_BYTES + 8 * frameCount;
  if (frameCount <= FIRST_FRAMES + LAST_FRAMES || start > source.size) {
    return undefined;
  }
  const perFrame = allocate(Int32Array, 2 * frameCount, 4);
  const read = (from: number, to: number, own?: IoOptions): Promise<Int32Array> =>
    readInto(source, HEADER_BYTES + 4 * from, perFrame.subarray(from, to), own);
  const [singles, first, last] = await Promise.all([
    read(0, frameCount, options),
    read(frameCount, frameCount + FIRST_FRAMES),
    read(2 * frameCount - LAST_FRAMES, 2 * frameCount),
  ]);
  const isCount = (count: number): boolean => count >= 0 && count <= pixelCount;
  if (![singles, first, last].every((counts) => counts.every(isCount))) {
    return undefined;
  }
  const ones = sums(singles);
  const multi = sums(first);
  const startMulti = start + 4 * ones[frameCount];
  // Two lists of the same length are left.
  const rest = source.size - startMulti;
  const startCounts = startMulti + rest / 2;
  if (
    rest % 8 !== 0 ||
    8 * (multi[FIRST_FRAMES] + sums(last)[LAST_FRAMES]) > rest ||
    // Without any in the first frames there is no count that could be wrong.
    (multi[FIRST_FRAMES] > 0 && !(await endsWithFrames(source, startCounts, last, pixelCount)))
  ) {
    return undefined;
  }
  return {
    ones,
    multi,
    start: { ones: start, multi: startMulti, counts: startCounts },
    async whole() {
      await read(frameCount + FIRST_FRAMES, 2 * frameCount - LAST_FRAMES);
      return layoutOf(source, perFrame, pixelCount);
    },
  };
}

/**
 * Whether a list of pixels ends before `end` as that of the last frames does: writers list the pixels of a frame in
 * ascending order, so that they descend only from one frame to the next. Frames of one length could lie one further.
 *
 * @param lengths of the last frames.
 */
async function endsWithFrames(
  source: ByteSource,
  end: number,
  lengths: Int32Array,
  pixelCount: number,
): Promise<boolean> {
  let length = 0;
  let first = lengths.length;
  while (first > 0 && length + lengths[first - 1] <= LAST_PIXELS) {
    length += lengths[--first];
  }
  const pixels = await readInto(source, end - 4 * length, new Int32Array(length));
  const starts = sums(lengths.subarray(first));
  const borders = new Set(starts);
  let neighbours = 0;
  for (let place = 0; place < length; place++) {
    const isFirst = borders.has(place);
    const least = isFirst ? 0 : pixels[place - 1] + 1;
    if (pixels[place] < least || pixels[place] >= pixelCount) {
      return false;
    }
    neighbours += isFirst ? 0 : 1;
  }
  return neighbours >= LEAST_NEIGHBOURS && new Set(lengths.subarray(first)).size > 1;
}
