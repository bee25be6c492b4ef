import type { TranslationBundle } from '@jupyterlab/translation';
import type { RadialFilters } from '@damselfly/compute/volume/radial-filters.ts';
import { filtersText, formatSignificant } from '../../../components/index.ts';
import { modelSize } from '../../../viewers/model-grid.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';

/** `213³ voxels · 0.00275 nm⁻¹ per voxel`, that the whole is still to come, and what is done to the values. */
export function volumeCaption(
  data: VolumeData,
  filters: RadialFilters,
  trans: TranslationBundle,
): string {
  const { binning, voxel } = data;
  const parts = [trans.__('%1³ voxels', modelSize(data))];
  if (voxel !== undefined) {
    parts.push(trans.__('%1 nm⁻¹ per voxel', formatSignificant(voxel, 3)));
  }
  if (binning > 1) {
    parts.push(trans.__('preview'));
  }
  return [...parts, ...filtersText(filters, trans)].join(' · ');
}
