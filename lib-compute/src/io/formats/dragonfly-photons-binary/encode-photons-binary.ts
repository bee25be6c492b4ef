import { inputError } from '../../../errors.ts';
import { findDenseFlaw } from '../../../photons/dense-photons.ts';
import { LARGEST_COUNT } from '../../../photons/photon-flaw.ts';
import type { SparsePhotons } from '../../../photons/sparse-photons.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { Dataset } from '../../dataset.ts';
import { withoutProgress } from '../../portion.ts';
import { encodeHeader } from './header.ts';

/** Dense values held at once: 32 MiB of float64. */
const BLOCK_PIXELS = 2 ** 22;

/**
 * The bytes of a binary photon file (spec/emc.md 2.1), piece by piece, so that no file has to fit in
 * memory. A sparse file lists pixels in the order in which `dataset` gives them.
 *
 * @param dtype how to store frames; default as `dataset` does.
 * @throws Input when there are no frames, or values that are no counts should become int32; what
 *   reading `dataset` throws.
 */
export async function* encodePhotonsBinary(
  dataset: Dataset,
  dtype: Dataset['dtype'] = dataset.dtype,
  options: IoOptions = {},
): AsyncGenerator<Uint8Array> {
  const pixelCount = dataset.frameShape.reduce((product, extent) => product * extent, 1);
  if (dataset.frameCount < 1) {
    throw inputError({
      what: 'The number of frames to write',
      expected: 'at least 1',
      found: String(dataset.frameCount),
    });
  }
  yield encodeHeader({ frameCount: dataset.frameCount, pixelCount, dtype });
  if (dtype === 'sparse') {
    yield* encodeSparse(dataset, pixelCount, options);
  } else {
    yield* encodeDense(dataset, dtype, options);
  }
}

/** The file has all counts before all pixels: the frames are read once for each of its lists. */
async function* encodeSparse(
  dataset: Dataset,
  pixelCount: number,
  options: IoOptions,
): AsyncGenerator<Uint8Array> {
  const { frameCount } = dataset;
  const step = Math.max(1, Math.floor(BLOCK_PIXELS / pixelCount));
  async function* blocks(pass: number): AsyncGenerator<{ from: number; photons: SparsePhotons }> {
    for (let from = 0; from < frameCount; from += step) {
      const to = Math.min(from + step, frameCount);
      yield { from, photons: await dataset.photons({ from, to }, withoutProgress(options)) };
      options.onProgress?.((pass + to / frameCount) / 4);
    }
  }
  const perFrame = new Int32Array(2 * frameCount);
  for await (const { from, photons } of blocks(0)) {
    perFrame.set(lengthsOf(photons.onesOffsets), from);
    perFrame.set(lengthsOf(photons.multiOffsets), frameCount + from);
  }
  yield bytesOf(perFrame);
  for (const [index, list] of (['ones', 'multi', 'counts'] as const).entries()) {
    for await (const { photons } of blocks(1 + index)) {
      yield bytesOf(photons[list]);
    }
  }
}

async function* encodeDense(
  dataset: Dataset,
  dtype: 'int32' | 'float64',
  options: IoOptions,
): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < dataset.frameCount; index++) {
    const values = await dataset.frame(index, withoutProgress(options));
    yield bytesOf(dtype === 'int32' ? toInt32(values, index) : values);
    options.onProgress?.((index + 1) / dataset.frameCount);
  }
}

function toInt32(values: Float64Array, frame: number): Int32Array {
  const flaw = findDenseFlaw(values);
  if (flaw !== undefined) {
    throw inputError({
      what: `Pixel ${flaw} of frame ${frame}`,
      expected: `a whole number of photons from 0 to ${LARGEST_COUNT} to be stored as int32`,
      found: String(values[flaw]),
    });
  }
  return Int32Array.from(values);
}

function lengthsOf(offsets: Uint32Array): Uint32Array {
  return offsets.subarray(1).map((offset, frame) => offset - offsets[frame]);
}

/** Numbers as they lie in memory, which is little endian on every machine that this runs on. */
function bytesOf(values: Int32Array | Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
