import { fileFormatError } from '../../../errors.ts';
import { findPhotonFlaw } from '../../../photons/photon-flaw.ts';
import type { SparsePhotons } from '../../../photons/sparse-photons.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { Hdf5Reader, NumericArray } from '../../hdf5/hdf5-reader.ts';
import { toFloat64 } from '../../hdf5/to-float64.ts';
import { portion } from '../../portion.ts';

/** In which dataset the lists of `SparsePhotons` lie. */
const DATASETS = { ones: 'place_ones', multi: 'place_multi', counts: 'count_multi' } as const;

/**
 * The photons of some frames.
 *
 * @throws FileFormat with the dataset and frame where pixels or counts cannot be.
 */
export async function readSparseFrames(
  reader: Hdf5Reader,
  pixelCount: number,
  range: { from: number; to: number },
  options: IoOptions = {},
): Promise<SparsePhotons> {
  const read = async (list: keyof typeof DATASETS, step: number) => {
    const part = portion(options, step / 3, (step + 1) / 3);
    const { offsets, values } = await reader.ragged(DATASETS[list], range, part);
    return { offsets, values: asWords(reader, DATASETS[list], values) };
  };
  const ones = await read('ones', 0);
  const multi = await read('multi', 1);
  const counts = await read('counts', 2);
  checkEqualLengths(reader, range.from, multi.offsets, counts.offsets);
  const photons: SparsePhotons = {
    frameCount: range.to - range.from,
    pixelCount,
    onesOffsets: ones.offsets,
    ones: ones.values,
    multiOffsets: multi.offsets,
    multi: multi.values,
    counts: counts.values,
  };
  const flaw = findPhotonFlaw(photons);
  if (flaw !== undefined && flaw.list !== 'onesOffsets' && flaw.list !== 'multiOffsets') {
    throw fileFormatError({
      file: reader.name,
      where: `frame ${range.from + flaw.frame} of ${DATASETS[flaw.list]}`,
      expected: flaw.expected,
      found: flaw.found,
    });
  }
  return photons;
}

function checkEqualLengths(
  reader: Hdf5Reader,
  firstFrame: number,
  multi: Uint32Array,
  counts: Uint32Array,
): void {
  const end = multi.findIndex((offset, i) => offset !== counts[i]);
  if (end >= 0) {
    throw fileFormatError({
      file: reader.name,
      where: `frame ${firstFrame + end - 1} of ${DATASETS.counts}`,
      expected: `${multi[end] - multi[end - 1]} counts, one for each pixel of place_multi`,
      found: String(counts[end] - counts[end - 1]),
    });
  }
}

/** Whole numbers as 32-bit words; what is negative becomes huge, as `findPhotonFlaw` expects it. */
function asWords(reader: Hdf5Reader, path: string, values: NumericArray): Uint32Array {
  if (values instanceof Int32Array) {
    return new Uint32Array(values.buffer, values.byteOffset, values.length);
  }
  const numbers = toFloat64(values);
  const flaw = numbers.findIndex((value) => value < -(2 ** 31) || value >= 2 ** 31);
  if (flaw >= 0) {
    throw fileFormatError({
      file: reader.name,
      where: `value ${flaw} of ${path}`,
      expected: 'a number of 32 bits',
      found: String(numbers[flaw]),
    });
  }
  return Uint32Array.from(numbers);
}
