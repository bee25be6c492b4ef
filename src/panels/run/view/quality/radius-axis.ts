import type { TranslationBundle } from '@jupyterlab/translation';
import { formatSignificant } from '../../../../components/index.ts';
import type { HorizontalAxis } from '../../../../components/curve-axis.tsx';

/** What stands along the radius: 1/nm where the size of a voxel is known, else voxels. */
export function radiusAxis(
  voxel: number | undefined,
  trans: TranslationBundle,
): HorizontalAxis & { readonly place: (radius: number) => number } {
  return {
    name: voxel === undefined ? trans.__('radius in voxels') : trans.__('q in nm⁻¹'),
    place: (radius) => radius * (voxel ?? 1),
    format: (value) => formatSignificant(value, 3),
  };
}
