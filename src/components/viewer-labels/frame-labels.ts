import type { TranslationBundle } from '@jupyterlab/translation';
import { formatInteger, NARROW_SPACE } from '../index.ts';
import type { FrameLabels } from '../../viewers/frame/labels.ts';
import type { FrameRegion } from '../../viewers/frame/region/frame-region.ts';

/** The words of the frame viewer in the user's language. */
export function frameLabels(trans: TranslationBundle): FrameLabels {
  return {
    intensity: trans.__('Value'),
    photons: (text, count) => countedPhotons(text, count, trans),
    automatic: trans.__('Auto'),
    automaticHint: trans.__('Let the range follow the frame'),
    lowEnd: trans.__('Lowest colour'),
    highEnd: trans.__('Highest colour'),
    row: trans.__('row'),
    column: trans.__('column'),
    pixel: trans.__('pixel'),
    resolution: trans.__('Resolution'),
    voxels: trans.__('voxels'),
    masks: [trans.__('used'), trans.__('merged only'), trans.__('ignored')],
    gap: trans.__('no pixel here'),
    region: (region) => trans.__('Region: %1', regionText(region, trans)),
    pooled: (pooling, bin) => {
      switch (pooling) {
        case 'max':
          return trans.__('largest of %1 × %2', bin, bin);
        case 'mean':
          return trans.__('mean of %1 × %2', bin, bin);
        case 'sum':
          return trans.__('sum of %1 × %2', bin, bin);
      }
    },
    summary: (name, rows, columns, low, high) =>
      trans.__('%1, %2 × %3 pixels, colours from %4 to %5', name, rows, columns, low, high),
  };
}

/** Where a region is: `circle at row 83, column 85, radius 9 pixels`. */
export function regionText(region: FrameRegion, trans: TranslationBundle): string {
  const [row, column] = [formatInteger(region.row), formatInteger(region.column)];
  return region.shape === 'circle'
    ? trans._n(
        'circle at row %2, column %3, radius %1 pixel',
        'circle at row %2, column %3, radius %1 pixels',
        region.radius,
        row,
        column,
      )
    : trans.__(
        '%1 × %2 pixels from row %3, column %4',
        formatInteger(region.rows),
        formatInteger(region.columns),
        row,
        column,
      );
}

/** A number of photons with its unit. */
export function countedPhotons(text: string, count: number, trans: TranslationBundle): string {
  return text + NARROW_SPACE + trans._n('photon', 'photons', count);
}
