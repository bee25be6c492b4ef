import { fileFormatError } from '../../../errors.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import type { Dataset } from '../../dataset.ts';

/** Frames begin here, whatever the header says (spec/emc.md 2.1). */
export const HEADER_BYTES = 1024;

/** How frames are stored, at the place of its number in the header. */
const STORAGE_TYPES = ['sparse', 'int32', 'float64'] as const satisfies readonly Dataset['dtype'][];

/** Far more pixels than any detector has; a header that claims more is damaged. */
export const MAXIMUM_PIXELS = 2 ** 28;

/** The first 1024 bytes of a binary photon file. */
export interface PhotonsHeader {
  readonly frameCount: number;
  readonly pixelCount: number;
  readonly dtype: Dataset['dtype'];
}

/** Reads the header without judging it; what is not a known type has no `dtype`. */
export function decodeHeader(bytes: Uint8Array): {
  frameCount: number;
  pixelCount: number;
  type: number;
  dtype: Dataset['dtype'] | undefined;
  /** Whether the rest of the header holds zeros, as every known writer leaves it. */
  isClean: boolean;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const type = view.getInt32(8, true);
  return {
    frameCount: view.getInt32(0, true),
    pixelCount: view.getInt32(4, true),
    type,
    dtype: STORAGE_TYPES.find((_, number) => number === type),
    isClean: bytes.subarray(12, HEADER_BYTES).every((byte) => byte === 0),
  };
}

/**
 * Reads and checks the header.
 *
 * @param expectedPixels pixels of the detector, where it is known.
 * @throws FileFormat when a value makes no sense or does not fit the detector.
 */
export async function readHeader(
  source: ByteSource,
  expectedPixels: number | undefined,
  options: IoOptions,
): Promise<PhotonsHeader> {
  if (source.size < HEADER_BYTES) {
    throw fileFormatError({
      file: source.name,
      where: 'the header',
      expected: `${HEADER_BYTES} bytes`,
      found: `${source.size} bytes (the file is cut off); copy or write it again`,
    });
  }
  const header = decodeHeader(await source.read(0, HEADER_BYTES, options));
  const { frameCount, pixelCount, type, dtype } = header;
  const refuse = (where: string, expected: string, found: number): Error =>
    fileFormatError({ file: source.name, where, expected, found: String(found) });
  if (dtype === undefined) {
    const expected = '0 (sparse), 1 (dense int32) or 2 (dense float64)';
    throw refuse('the storage type (offset 8)', expected, type);
  }
  if (frameCount < 1) {
    throw refuse('the number of frames (offset 0)', 'at least 1', frameCount);
  }
  if (pixelCount < 1 || pixelCount > MAXIMUM_PIXELS) {
    throw refuse('num_pix (offset 4)', `from 1 to ${MAXIMUM_PIXELS}`, pixelCount);
  }
  if (expectedPixels !== undefined && pixelCount !== expectedPixels) {
    throw refuse('num_pix (offset 4)', `${expectedPixels}, as in the detector`, pixelCount);
  }
  return { frameCount, pixelCount, dtype };
}

export function encodeHeader({ frameCount, pixelCount, dtype }: PhotonsHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, frameCount, true);
  view.setInt32(4, pixelCount, true);
  view.setInt32(8, STORAGE_TYPES.indexOf(dtype), true);
  return bytes;
}
