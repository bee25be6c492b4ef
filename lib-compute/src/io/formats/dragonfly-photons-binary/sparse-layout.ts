import { fileFormatError } from '../../../errors.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readInto } from '../../byte-source/read-into.ts';
import { wrongLength } from '../../wrong-length.ts';
import { HEADER_BYTES, type PhotonsHeader } from './header.ts';

/** Where a sparse file keeps what: numbers are int32, frames follow each other without gaps. */
export interface SparseLayout {
  /** frameCount + 1 offsets of frames in the list of pixels with one photon; exact integers. */
  readonly ones: Float64Array;
  /** The same for pixels with several; of the first frames alone in a `FirstLayout`. */
  readonly multi: Float64Array;
  /** First byte of each list in the file. */
  readonly start: { readonly ones: number; readonly multi: number; readonly counts: number };
}

/**
 * Reads how many pixels each frame has, and checks that the file has exactly the bytes they take.
 * Dragonfly reads past surplus bytes; but no writer leaves any, and a file with them has wrong counts,
 * which would move every later frame.
 *
 * @throws FileFormat for counts that fit neither the pixels nor the file.
 */
export async function readSparseLayout(
  source: ByteSource,
  { frameCount, pixelCount }: PhotonsHeader,
  options: IoOptions,
): Promise<SparseLayout> {
  const start = HEADER_BYTES + 8 * frameCount;
  if (start > source.size) {
    throw sizeError(source, start, `at least ${start} bytes long for ${frameCount} frames`);
  }
  const perFrame = allocate(Int32Array, 2 * frameCount, 4);
  await readInto(source, HEADER_BYTES, perFrame, options);
  return layoutOf(source, perFrame, pixelCount);
}

/** @param perFrame how many pixels with one photon each frame has, then how many with several. */
export function layoutOf(
  source: ByteSource,
  perFrame: Int32Array,
  pixelCount: number,
): SparseLayout {
  const frameCount = perFrame.length / 2;
  checkFrames(source, perFrame, pixelCount);
  const ones = sums(perFrame.subarray(0, frameCount));
  const multi = sums(perFrame.subarray(frameCount));
  const start = HEADER_BYTES + 8 * frameCount;
  const startMulti = start + 4 * ones[frameCount];
  const startCounts = startMulti + 4 * multi[frameCount];
  const end = startCounts + 4 * multi[frameCount];
  if (end !== source.size) {
    throw sizeError(source, end, `${end} bytes long, by its counts of pixels`);
  }
  return { ones, multi, start: { ones: start, multi: startMulti, counts: startCounts } };
}

function checkFrames(source: ByteSource, perFrame: Int32Array, pixelCount: number): void {
  const frameCount = perFrame.length / 2;
  const check = (place: number, frame: number, most: number): void => {
    if (perFrame[place] < 0 || perFrame[place] > most) {
      throw fileFormatError({
        file: source.name,
        where: `the number of lit pixels of frame ${frame} (offset ${HEADER_BYTES + 4 * place})`,
        expected: `from 0 to ${most}`,
        found: String(perFrame[place]),
      });
    }
  };
  for (let frame = 0; frame < frameCount; frame++) {
    check(frame, frame, pixelCount);
    check(frameCount + frame, frame, pixelCount - perFrame[frame]);
  }
}

/** Running sums, from 0. Exact below 2^53; what is rounded above can fit the size of no file. */
export function sums(lengths: Int32Array): Float64Array {
  const result = allocate(Float64Array, lengths.length + 1, 8);
  // Of millions of frames: an iterator takes ten times as long.
  for (let frame = 0; frame < lengths.length; frame++) {
    result[frame + 1] = result[frame] + lengths[frame];
  }
  return result;
}

function sizeError(source: ByteSource, size: number, expected: string): Error {
  return fileFormatError({
    file: source.name,
    where: 'the file',
    expected,
    found: wrongLength(source.size, size),
  });
}
