import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { VolumeSpace } from '../../format.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { nameOfPair } from './complex-pairs.ts';
import { CXI_SPACES, cxiBeside } from './cxi-content.ts';

/** What programs call an intensity, and what they call a density; the end of a path. */
const RECIPROCAL = /(intens|amplitude|diffract|fourier|pattern|detector)[^/]*(\/data)?$/i;
const REAL = /(densit|support|object|reconstruct|image)[^/]*(\/data)?$/i;

/** What CXI says of an image, or else the name of a dataset; most names say nothing. */
export async function volumeSpace(
  reader: Hdf5Reader,
  path: string,
  options: IoOptions,
): Promise<VolumeSpace | undefined> {
  const place = cxiBeside(path, 'data_space');
  const info = reader.datasets.find((dataset) => dataset.path === place);
  if (info?.dtype === 'string') {
    const word = await reader.text(info.path, options);
    const known = (['real', 'reciprocal'] as const).find((space) => CXI_SPACES[space] === word);
    if (known) {
      return known;
    }
  }
  const name = nameOfPair(path);
  // `intens` alone is Dragonfly's, which may hold anything that was converted.
  return name === 'intens'
    ? undefined
    : RECIPROCAL.test(name)
      ? 'reciprocal'
      : REAL.test(name)
        ? 'real'
        : undefined;
}
