import { fileFormatError } from '../../../errors.ts';
import type { ByteSource } from '../../byte-source/byte-source.ts';
import type { FormatContext } from '../../format.ts';
import { isHdf5 } from '../../open-file.ts';
import { readHdf5Vector } from '../hdf5-vector/read-hdf5-vector.ts';

/** HDF5's magic lies within. */
const HEAD_BYTES = 4096;

/**
 * The background of every pixel of a detector, photons per frame: `/background` of an HDF5 file, or plain
 * float64 values, little endian (spec/emc.md 2.3). The source is closed.
 *
 * @throws FileFormat for another number of values, and where one is negative or not finite.
 */
export async function readBackground(
  source: ByteSource,
  pixelCount: number,
  context: FormatContext,
): Promise<Float64Array> {
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size), context);
  const expectation = { length: pixelCount, because: 'one for each pixel of the detector' };
  const values = isHdf5(head)
    ? await readHdf5Vector(source, 'background', expectation, context)
    : await readPlain(source, pixelCount, context);
  const wrong = values.findIndex((value) => !(value >= 0 && value < Infinity));
  if (wrong >= 0) {
    throw fileFormatError({
      file: source.name,
      where: `the background of pixel ${wrong}`,
      expected: 'a finite number of photons, 0 or more',
      found: String(values[wrong]),
    });
  }
  return values;
}

async function readPlain(
  source: ByteSource,
  pixelCount: number,
  context: FormatContext,
): Promise<Float64Array> {
  try {
    if (source.size !== 8 * pixelCount) {
      throw fileFormatError({
        file: source.name,
        where: 'the size of the file',
        expected: `${8 * pixelCount} bytes, a float64 for each pixel, or an HDF5 file`,
        found: `${source.size} bytes`,
      });
    }
    const bytes = await source.read(0, source.size, context);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float64Array.from({ length: pixelCount }, (_, pixel) =>
      view.getFloat64(8 * pixel, true),
    );
  } finally {
    await source.close();
  }
}
