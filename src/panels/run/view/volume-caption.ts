import type { TranslationBundle } from '@jupyterlab/translation';
import { formatSignificant } from '../../../components/index.ts';
import { modelSize } from '../../../viewers/model-grid.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';

/** `213³ voxels · 0.00275 nm⁻¹ per voxel`, and that the whole is still to come. */
export function volumeCaption(data: VolumeData, trans: TranslationBundle): string {
  const { binning, voxel } = data;
  const parts = [trans.__('%1³ voxels', modelSize(data))];
  if (voxel !== undefined) {
    parts.push(trans.__('%1 nm⁻¹ per voxel', formatSignificant(voxel, 3)));
  }
  if (binning > 1) {
    parts.push(trans.__('preview'));
  }
  return parts.join(' · ');
}
