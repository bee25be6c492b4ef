import type { TranslationBundle } from '@jupyterlab/translation';
import { formatSignificant } from '../../../components/index.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';

/** `213³ voxels · 0.00275 nm⁻¹ per voxel`, and that the whole is still to come. */
export function volumeCaption(
  { histogram, binning, voxel }: VolumeData,
  trans: TranslationBundle,
): string {
  const edge = Math.round(Math.cbrt(histogram.reduce((sum, count) => sum + count, 0)));
  const parts = [trans.__('%1³ voxels', edge)];
  if (voxel !== undefined) {
    parts.push(trans.__('%1 nm⁻¹ per voxel', formatSignificant(voxel, 3)));
  }
  if (binning > 1) {
    parts.push(trans.__('preview'));
  }
  return parts.join(' · ');
}
