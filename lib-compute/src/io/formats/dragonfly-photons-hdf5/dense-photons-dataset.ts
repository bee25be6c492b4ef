import { fileFormatError } from '../../../errors.ts';
import { concatenatePhotons } from '../../../photons/concatenate-photons.ts';
import { findDenseFlaw, photonsFromDense } from '../../../photons/dense-photons.ts';
import { LARGEST_COUNT } from '../../../photons/photon-flaw.ts';
import type { SparsePhotons } from '../../../photons/sparse-photons.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import type { Dataset } from '../../dataset.ts';
import type { FormatContext } from '../../format.ts';
import { checkFrameRange } from '../../frame-range.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { openAndKeep } from '../../hdf5/keep-open.ts';
import { countOf, isNumeric } from '../../hdf5/read-checked.ts';
import { toFloat64 } from '../../hdf5/to-float64.ts';
import { withoutProgress } from '../../portion.ts';

/** Values of the frames that are expanded to float64 at once: 32 MB. */
const VALUES_AT_ONCE = 2 ** 22;

/**
 * Opens frames of photon counts, [frames, ...pixels], that a photon list names by file and dataset
 * (spec/emc.md 2.2). Pixels that the detector's mask ignores (2) may hold anything and count as dark.
 *
 * @throws FileFormat where the dataset is missing or of another shape; in reading, where a value is
 *   negative, fractional or too large.
 */
export function openDensePhotons(
  source: ByteSource,
  dataset: string,
  context: FormatContext & { readonly mask?: Uint8Array },
): Promise<Dataset> {
  const path = dataset.replace(/^\/+/, '');
  return openAndKeep(source, context, async (reader, close) => {
    const { shape } = await describe(reader, path, context);
    const [frameCount, ...frameShape] = shape;
    const read = (range: { from: number; to: number }, options: IoOptions) =>
      readFrames(reader, path, range, frameShape, context.mask, options);
    return {
      kind: 'dataset',
      frameCount,
      frameShape,
      dtype: 'int32',
      async frame(index, options = {}) {
        return read(
          checkFrameRange(reader.name, frameCount, { from: index, to: index + 1 }),
          options,
        );
      },
      async photons(range, options = {}) {
        const { from, to } = checkFrameRange(reader.name, frameCount, range);
        const pixelCount = elements(frameShape);
        const step = Math.max(1, Math.floor(VALUES_AT_ONCE / pixelCount));
        const parts: SparsePhotons[] = [];
        for (let first = from; first < to; first += step) {
          const block = { from: first, to: Math.min(to, first + step) };
          const values = await read(block, withoutProgress(options));
          parts.push(photonsFromDense(values, pixelCount));
          options.onProgress?.((block.to - from) / (to - from));
        }
        return { ...concatenatePhotons(parts), pixelCount };
      },
      close,
    };
  });
}

/** The dataset, once it is known to be frames of the detector's pixels. */
async function describe(
  reader: Hdf5Reader,
  path: string,
  { pixelCount }: FormatContext,
): Promise<Hdf5DatasetInfo> {
  const info = reader.datasets.find((candidate) => candidate.path === path);
  if (info === undefined || !isNumeric(info)) {
    // Reading it tells best what it is instead.
    await reader.numbers(path, { from: 0, to: 0 });
  }
  const refuse = (expected: string, found: string): Error =>
    fileFormatError({ file: reader.name, where: path, expected, found });
  if (info === undefined || info.shape.length < 2 || countOf(info) === 0) {
    const found = info === undefined ? 'missing' : `of shape ${info.shape.join(' x ')}`;
    throw refuse('frames of photon counts (frames x pixels)', found);
  }
  const pixels = elements(info.shape.slice(1));
  if (pixelCount !== undefined && pixels !== pixelCount) {
    throw refuse(`frames of ${pixelCount} pixels, as the detector has`, `frames of ${pixels}`);
  }
  return info;
}

async function readFrames(
  reader: Hdf5Reader,
  path: string,
  range: { from: number; to: number },
  frameShape: readonly number[],
  mask: Uint8Array | undefined,
  options: IoOptions,
): Promise<Float64Array> {
  const values = toFloat64(await reader.numbers(path, range, options));
  const pixelCount = elements(frameShape);
  mask?.forEach((kind, pixel) => {
    for (let i = pixel; kind === 2 && i < values.length; i += pixelCount) {
      values[i] = 0;
    }
  });
  const flaw = findDenseFlaw(values);
  if (flaw !== undefined) {
    throw fileFormatError({
      file: reader.name,
      where: `pixel ${flaw % pixelCount} of frame ${range.from + Math.floor(flaw / pixelCount)} in ${path}`,
      expected: `a whole number of photons from 0 to ${LARGEST_COUNT}`,
      found: String(values[flaw]),
    });
  }
  return values;
}

function elements(extents: readonly number[]): number {
  return extents.reduce((product, extent) => product * extent, 1);
}
