import { fileFormatError } from '../../../errors.ts';
import { denseFrame } from '../../../photons/dense-photons.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { Dataset } from '../../dataset.ts';
import { checkFrameRange } from '../../frame-range.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { readOne } from '../../hdf5/read-checked.ts';
import { MAXIMUM_PIXELS } from '../dragonfly-photons-binary/header.ts';
import { readSparseFrames } from './read-sparse-frames.ts';

const RAGGED = ['place_ones', 'place_multi', 'count_multi'] as const;

/** Bytes of one frame in each of the three datasets, even where it holds no photon. */
const BYTES_PER_FRAME = 16;
/** What gzip, the strongest filter in use, makes of zeros. */
const STRONGEST_COMPRESSION = 1032;

interface SparsePhotonsContext extends IoOptions {
  readonly pixelCount?: number;
  readonly fileBytes: number;
  close(): Promise<void>;
}

/**
 * The frames of an open photon file, read when they are asked for.
 *
 * @throws FileFormat where datasets are missing or do not fit each other or the detector.
 */
export async function openSparsePhotons(
  reader: Hdf5Reader,
  context: SparsePhotonsContext,
): Promise<Dataset> {
  const frameCount = frameCountOf(reader, context.fileBytes);
  const pixelCount = await readPixelCount(reader, context);
  return {
    kind: 'dataset',
    frameCount,
    frameShape: [pixelCount],
    dtype: 'sparse',
    async frame(index, options) {
      const range = checkFrameRange(reader.name, frameCount, { from: index, to: index + 1 });
      return denseFrame(await readSparseFrames(reader, pixelCount, range, options), 0);
    },
    async photons(range, options) {
      const { from, to } = checkFrameRange(reader.name, frameCount, range);
      return readSparseFrames(reader, pixelCount, { from, to }, options);
    },
    close: () => context.close(),
  };
}

function frameCountOf(reader: Hdf5Reader, fileBytes: number): number {
  const most = Math.floor((fileBytes * STRONGEST_COMPRESSION) / BYTES_PER_FRAME);
  let frameCount: number | undefined;
  for (const path of RAGGED) {
    const info = reader.datasets.find((dataset) => dataset.path === path);
    const refuse = (expected: string, found: string): Error =>
      fileFormatError({ file: reader.name, where: path, expected, found });
    if (info === undefined) {
      throw refuse('a dataset with a list of pixels per frame', 'missing');
    }
    const { shape, dtype } = info;
    if (!/^vlen<[iu]\d>$/.test(dtype) || shape.length !== 1) {
      throw refuse('a list of whole numbers per frame', `${dtype} of shape ${shape.join(' x ')}`);
    }
    if (shape[0] < 1 || shape[0] > most) {
      throw refuse(`between 1 and ${most} frames in a file of this size`, `${shape[0]} frames`);
    }
    frameCount ??= shape[0];
    if (shape[0] !== frameCount) {
      throw refuse(`for ${frameCount} frames, as place_ones`, `for ${shape[0]}`);
    }
  }
  return frameCount ?? 0;
}

async function readPixelCount(reader: Hdf5Reader, context: SparsePhotonsContext): Promise<number> {
  const pixelCount = await readOne(reader, 'num_pix', context);
  const { pixelCount: expected } = context;
  if (!(Number.isInteger(pixelCount) && pixelCount >= 1 && pixelCount <= MAXIMUM_PIXELS)) {
    throw fileFormatError({
      file: reader.name,
      where: 'num_pix',
      expected: `a whole number of pixels from 1 to ${MAXIMUM_PIXELS}`,
      found: String(pixelCount),
    });
  }
  if (expected !== undefined && pixelCount !== expected) {
    throw fileFormatError({
      file: reader.name,
      where: 'num_pix',
      expected: `${expected}, the number of pixels of the detector`,
      found: String(pixelCount),
    });
  }
  return pixelCount;
}
