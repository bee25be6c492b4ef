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
 * @throws Input where it has not the voxels of `shape`.
 */
export function supportMask(support: SupportVolume, shape: readonly number[]): Uint8Array {
  const { values, minimum, maximum, binning } = support;
  if (binning !== 1 || support.shape.join() !== shape.join()) {
    throw inputError({
      what: 'The support',
      expected: `the voxels of the volume, ${shape.join(' x ')}`,
      found: `${support.shape.join(' x ')}; take it away to save the volume without it`,
    });
  }
  const meaning = quantisedValues(support);
  const middle = (minimum + maximum) / 2;
  return Uint8Array.from(values, (code) => Number(meaning[code] >= middle));
}
