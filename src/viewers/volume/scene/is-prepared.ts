import { isFiltering } from '@damselfly/compute/volume/filter-volume.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';
import { appliedFilters } from './applied-filters.ts';

/** Whether something is done to the data before they are drawn. @param minus what is taken away from them. */
export function isPrepared(
  data: VolumeData | undefined,
  state: VolumeState,
  minus: VolumeData | undefined,
): boolean {
  if (data === undefined) {
    return false;
  }
  const isWhole = state.part === 'coloured' || state.part === 'phase';
  const isPart = data.hue?.kind === 'phase' && !isWhole;
  const isOneSign = data.hue?.kind === 'sign' && state.signs !== 'both';
  return isFiltering(appliedFilters(data, state)) || isPart || isOneSign || minus !== undefined;
}
