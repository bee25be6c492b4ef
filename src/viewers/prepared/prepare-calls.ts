import { complexPart, type ComplexPart } from '@damselfly/compute/volume/complex-part.ts';
import type { DescribedVolume } from '@damselfly/compute/volume/described-volume.ts';
import {
  filterVolume,
  isFiltering,
  type VolumeFilters,
} from '@damselfly/compute/volume/filter-volume.ts';
import { preparePlanes, type PlanePreparation } from '@damselfly/compute/volume/prepare-planes.ts';
import { valuesOfSign, type SignChoice } from '@damselfly/compute/volume/signed-volume.ts';
import { transfer } from 'comlink';

/** What is done to a volume. */
export interface VolumePreparation extends VolumeFilters {
  /** Of complex numbers, first. */
  readonly part: ComplexPart;
  /** Of values of either sign, last. */
  readonly signs: SignChoice;
}

/** What the page asks of the worker that prepares slices and planes. */
export interface PrepareCalls {
  /** @param edge voxels along an edge of the cube. */
  volume(volume: DescribedVolume, edge: number, how: VolumePreparation): DescribedVolume;
  /** @param size of an edge of each plane. */
  planes(planes: DescribedVolume, size: number, how: PlanePreparation): DescribedVolume;
}

export const prepareCalls: PrepareCalls = {
  volume: (volume, edge, how) => {
    const part = complexPart(volume, how.part);
    const filtered = isFiltering(how) ? filterVolume(part, edge, how) : part;
    return handedOver(valuesOfSign(filtered, how.signs));
  },
  planes: (planes, size, how) => handedOver(preparePlanes(planes, size, how)),
};

function handedOver(made: DescribedVolume): DescribedVolume {
  return transfer(made, [made.values.buffer]);
}
