import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import { signedVolume } from '@damselfly/compute/volume/signed-volume.ts';
import type { ValuesCube } from '@damselfly/compute/volume/cube-around.ts';
import type { ReadVolume } from './volume-request.ts';

/**
 * A volume of values of either sign as views take it: magnitudes, coloured by signs.
 *
 * @param largest edge that is shown; what is larger is binned.
 */
export function readSigned(
  cube: ValuesCube,
  scale: ReadVolume['scale'],
  largest: number,
): ReadVolume {
  const voxels = cube.values.length;
  const whole = signedVolume(cube.values, scale, voxels);
  let values: ArrayLike<number> = cube.values;
  let { size } = cube;
  let binning = 1;
  while (size > largest) {
    values = binVolume(values, size);
    size = Math.ceil(size / 2);
    binning *= 2;
  }
  return {
    ...(binning === 1 ? whole : signedVolume(values, scale, voxels, whole)),
    shape: [size, size, size],
    binning,
  };
}
