import { inputError } from '@damselfly/compute/errors.ts';
import { openAs } from './open-path.ts';

/**
 * A model to start from: `/intens` of an HDF5 file, [size]^3 or [1, size, size, size]; other formats of
 * volumes do as well.
 *
 * @returns values, x slowest.
 * @throws Input when it holds several modes.
 */
export async function loadStartModel(path: string, signal: AbortSignal): Promise<Float64Array> {
  const file = await openAs('volume-file', path, { signal });
  try {
    if (file.shape.length === 4 && file.shape[0] !== 1) {
      throw inputError({
        what: `The start model ${path}`,
        expected: 'one volume',
        found: `${file.shape[0]} volumes (modes)`,
      });
    }
    return Float64Array.from((await file.read({ signal })).data);
  } finally {
    await file.close();
  }
}
