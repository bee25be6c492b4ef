import type { DescribedVolume } from '@damselfly/compute/volume/described-volume.ts';
import { filterVolume, type VolumeFilters } from '@damselfly/compute/volume/filter-volume.ts';
import { preparePlanes, type PlanePreparation } from '@damselfly/compute/volume/prepare-planes.ts';
import { transfer } from 'comlink';

/** What the page asks of the worker that prepares slices and planes. */
export interface PrepareCalls {
  /** @param edge voxels along an edge of the cube. */
  volume(volume: DescribedVolume, edge: number, filters: VolumeFilters): DescribedVolume;
  /** @param size of an edge of each plane. */
  planes(planes: DescribedVolume, size: number, how: PlanePreparation): DescribedVolume;
}

export const prepareCalls: PrepareCalls = {
  volume: (volume, edge, filters) => handedOver(filterVolume(volume, edge, filters)),
  planes: (planes, size, how) => handedOver(preparePlanes(planes, size, how)),
};

function handedOver(made: DescribedVolume): DescribedVolume {
  return transfer(made, [made.values.buffer]);
}
