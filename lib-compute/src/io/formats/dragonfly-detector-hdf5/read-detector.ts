import { fileFormatError } from '../../../errors.ts';
import type { Detector } from '../../../geometry/detector.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import { findDetectorFlaw } from '../../detector-flaw.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { countOf, hasDataset, readFinite, readOne } from '../../hdf5/read-checked.ts';

/** In which dataset each column lies. */
const DATASETS = {
  qx: 'qx',
  qy: 'qy',
  qz: 'qz',
  correction: 'corr',
  mask: 'mask',
  background: 'background',
} as const;

/**
 * The detector in an open file; datasets of any shape, flattened.
 *
 * @throws FileFormat with the dataset and pixel where columns are missing, of different lengths or
 *   hold values that cannot be.
 */
export async function readDetector(reader: Hdf5Reader, options: IoOptions): Promise<Detector> {
  const pixelCount = pixelCountOf(reader);
  const because = 'one value for each pixel of qx';
  const read = (path: string): Promise<Float64Array> =>
    readFinite(reader, path, { length: pixelCount, because }, options);
  const [distance, ewaldRadius] = [
    await readPositive(reader, 'detd', options),
    await readPositive(reader, 'ewald_rad', options),
  ];
  const detector: Detector = {
    kind: 'detector',
    pixelCount,
    qx: await read(DATASETS.qx),
    qy: await read(DATASETS.qy),
    qz: await read(DATASETS.qz),
    correction: await read(DATASETS.correction),
    mask: asMask(reader, await read(DATASETS.mask)),
    ...(distance === undefined ? {} : { distance }),
    ...(ewaldRadius === undefined ? {} : { ewaldRadius }),
    ...(hasDataset(reader, DATASETS.background)
      ? { background: await read(DATASETS.background) }
      : {}),
  };
  const flaw = findDetectorFlaw(detector);
  if (flaw !== undefined) {
    throw pixelError(reader, DATASETS[flaw.column], flaw.pixel, flaw.expected, flaw.found);
  }
  return detector;
}

function pixelCountOf(reader: Hdf5Reader): number {
  const info = reader.datasets.find(({ path }) => path === DATASETS.qx);
  const pixelCount = info === undefined ? 0 : countOf(info);
  if (pixelCount === 0) {
    throw fileFormatError({
      file: reader.name,
      where: DATASETS.qx,
      expected: 'a dataset with one value for each pixel',
      found: info === undefined ? 'missing' : 'empty',
    });
  }
  return pixelCount;
}

async function readPositive(
  reader: Hdf5Reader,
  path: string,
  options: IoOptions,
): Promise<number | undefined> {
  if (!hasDataset(reader, path)) {
    return undefined;
  }
  const value = await readOne(reader, path, options);
  if (!(value > 0)) {
    throw fileFormatError({
      file: reader.name,
      where: path,
      expected: 'a number above 0',
      found: String(value),
    });
  }
  return value;
}

/** Masks come as integers of 1 to 8 bytes: judged before they are cut to one. */
function asMask(reader: Hdf5Reader, values: Float64Array): Uint8Array {
  const flaw = values.findIndex((value) => !(value === 0 || value === 1 || value === 2));
  if (flaw >= 0) {
    throw pixelError(reader, DATASETS.mask, flaw, '0, 1 or 2', String(values[flaw]));
  }
  return Uint8Array.from(values);
}

function pixelError(
  reader: Hdf5Reader,
  path: string,
  pixel: number,
  expected: string,
  found: string,
): Error {
  const where = `pixel ${pixel} of ${path}`;
  return fileFormatError({ file: reader.name, where, expected, found });
}
