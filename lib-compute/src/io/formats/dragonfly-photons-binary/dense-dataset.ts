import { fileFormatError, notBuiltError } from '../../../errors.ts';
import { concatenatePhotons } from '../../../photons/concatenate-photons.ts';
import { findDenseFlaw, photonsFromDense } from '../../../photons/dense-photons.ts';
import { LARGEST_COUNT } from '../../../photons/photon-flaw.ts';
import type { SparsePhotons } from '../../../photons/sparse-photons.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readInto } from '../../byte-source/read-into.ts';
import type { Dataset } from '../../dataset.ts';
import { checkFrameRange } from '../../frame-range.ts';
import { withoutProgress } from '../../portion.ts';
import { wrongLength } from '../../wrong-length.ts';
import { HEADER_BYTES, type PhotonsHeader } from './header.ts';

type DenseHeader = PhotonsHeader & { readonly dtype: 'int32' | 'float64' };

/** A photon file of type 1 (int32 counts) or 2 (float64 intensities): one value for every pixel. */
export function openDense(source: ByteSource, header: DenseHeader): Dataset {
  const { frameCount, pixelCount, dtype } = header;
  const frameBytes = pixelCount * (dtype === 'int32' ? 4 : 8);
  // Exact below 2^53; what is rounded above can equal the size of no file.
  const size = HEADER_BYTES + frameCount * frameBytes;
  if (size !== source.size) {
    throw fileFormatError({
      file: source.name,
      where: 'the file',
      expected: `${size} bytes long for ${frameCount} frames of ${pixelCount} pixels`,
      found: wrongLength(source.size, size),
    });
  }
  const read = (index: number, options?: IoOptions): Promise<Int32Array | Float64Array> =>
    readFrame(source, header, index, HEADER_BYTES + index * frameBytes, options);
  return {
    kind: 'dataset',
    frameCount,
    frameShape: [pixelCount],
    dtype,
    async frame(index, options) {
      checkFrameRange(source.name, frameCount, { from: index, to: index + 1 });
      const values = await read(index, options);
      return values instanceof Float64Array ? values : Float64Array.from(values);
    },
    async photons(range, options) {
      const { from, to } = checkFrameRange(source.name, frameCount, range);
      if (dtype === 'float64') {
        throw notBuiltError({
          feature: `Counting the photons of ${source.name}, whose frames are float64 intensities,`,
          instead: 'frames of photon counts (type 0 or 1) are read',
        });
      }
      const frames: SparsePhotons[] = [];
      for (let index = from; index < to; index++) {
        const values = await read(index, withoutProgress(options));
        frames.push(photonsFromDense(values, pixelCount));
        options?.onProgress?.((index + 1 - from) / (to - from));
      }
      return { ...concatenatePhotons(frames), pixelCount };
    },
    close: () => source.close(),
  };
}

async function readFrame(
  source: ByteSource,
  { pixelCount, dtype }: DenseHeader,
  index: number,
  offset: number,
  options?: IoOptions,
): Promise<Int32Array | Float64Array> {
  const values =
    dtype === 'int32'
      ? await readInto(source, offset, allocate(Int32Array, pixelCount, 4), options)
      : await readInto(source, offset, allocate(Float64Array, pixelCount, 8), options);
  const flaw = dtype === 'int32' ? findDenseFlaw(values) : findInfinite(values);
  if (flaw !== undefined) {
    throw fileFormatError({
      file: source.name,
      where: `pixel ${flaw} of frame ${index} (offset ${offset + flaw * values.BYTES_PER_ELEMENT})`,
      expected: dtype === 'int32' ? `a count from 0 to ${LARGEST_COUNT}` : 'a finite number',
      found: String(values[flaw]),
    });
  }
  return values;
}

function findInfinite(values: Int32Array | Float64Array): number | undefined {
  const place = values.findIndex((value) => !Number.isFinite(value));
  return place < 0 ? undefined : place;
}
