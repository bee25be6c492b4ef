import { fileFormatError } from '../../errors.ts';
import { intensitiesOf } from '../../photons/intensities.ts';
import type { SparseFrames } from '../../photons/sparse-photons.ts';
import type { IoOptions } from '../byte-source/byte-source.ts';
import type { Dataset } from '../dataset.ts';

/**
 * The frames `from` to `to - 1` of a file (default: all): photon counts, or, where `sigma` is above 0, the
 * intensities of a dense float64 file (spec/emc.md 2.1).
 *
 * @throws FileFormat where the file holds the other kind, or what it holds is wrong.
 */
export async function readFrames(
  dataset: Dataset,
  file: string,
  sigma: number,
  options: IoOptions,
  range = { from: 0, to: dataset.frameCount },
): Promise<SparseFrames> {
  const isReal = dataset.dtype === 'float64';
  if (isReal !== sigma > 0) {
    throw fileFormatError({
      file,
      where: 'what it holds',
      expected: isReal
        ? 'photon counts, or gaussian_sigma the width of its intensities'
        : 'dense float64 frames, because gaussian_sigma is given',
      found: isReal ? 'dense float64 frames' : 'photon counts',
    });
  }
  if (!isReal) {
    return dataset.photons(range, options);
  }
  const frames: Float64Array[] = [];
  for (let index = range.from; index < range.to; index++) {
    frames.push(await dataset.frame(index, options.signal ? { signal: options.signal } : {}));
    options.onProgress?.((index + 1 - range.from) / (range.to - range.from));
  }
  return intensitiesOf(
    frames,
    dataset.frameShape.reduce((product, extent) => product * extent, 1),
  );
}
