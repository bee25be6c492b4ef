import { inputError } from '@damselfly/compute/errors.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';

/** What is needed of a mask that a view shows. */
export type SupportVolume = Pick<
  VolumeData,
  'values' | 'scale' | 'low' | 'high' | 'minimum' | 'maximum' | 'shape' | 'binning'
>;

/**
 * 1 for each voxel that is inside, as its outline is drawn: nearer to the largest value than to the least.
 *
 * @param support in a cube, in whose middle what is no cube lies (`cubeAround`).
 * @throws Input where it has not the voxels of `shape`.
 */
export function supportMask(support: SupportVolume, shape: readonly number[]): Uint8Array {
  const { values, minimum, maximum, binning } = support;
  const size = Math.max(...shape);
  if (binning !== 1 || support.shape.some((extent) => extent !== size)) {
    throw inputError({
      what: 'The support',
      expected: `the voxels of the volume, ${shape.join(' x ')}`,
      found: `${support.shape.join(' x ')}; take it away to save the volume without it`,
    });
  }
  const meaning = quantisedValues(support);
  const middle = (minimum + maximum) / 2;
  const [nx, ny, nz] = shape;
  const [ox, oy, oz] = shape.map((extent) => Math.floor((size - extent) / 2));
  const mask = new Uint8Array(nx * ny * nz);
  let i = 0;
  for (let x = ox; x < ox + nx; x++) {
    for (let y = oy; y < oy + ny; y++) {
      const row = (x * size + y) * size;
      for (let z = oz; z < oz + nz; z++) {
        mask[i++] = meaning[values[row + z]] >= middle ? 1 : 0;
      }
    }
  }
  return mask;
}
