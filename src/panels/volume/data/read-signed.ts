import { signedVolume } from '@damselfly/compute/volume/signed-volume.ts';
import { shownCube } from './shown-cube.ts';
import type { ReadVolume } from './volume-request.ts';

/**
 * A volume of values of either sign as views take it: magnitudes, coloured by signs; figures are of its own voxels.
 *
 * @param data of a volume of `shape`, x slowest; 0 where nothing was measured.
 * @param measured those that were, in any order.
 * @param largest edge that is shown; what is larger is binned.
 */
export function readSigned(
  data: ArrayLike<number>,
  measured: ArrayLike<number>,
  shape: readonly [number, number, number],
  scale: ReadVolume['scale'],
  largest: number,
): ReadVolume {
  const voxels = measured.length;
  const whole = signedVolume(measured, scale, voxels);
  // Beside it there is nothing: neither more nor less than 0.
  const { values, size, binning, whole: edge } = shownCube(data, shape, 0, largest);
  return {
    // The very cube of the file: a binned one may have as many voxels as a file that is none.
    ...(binning === 1 && values.length === voxels
      ? whole
      : signedVolume(values, scale, voxels, whole)),
    shape: [size, size, size],
    size: edge,
    binning,
  };
}
