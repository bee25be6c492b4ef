import type { RunDetail } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { VolumeBytes } from '../../../services/runs/run-source.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';

/** The model of an iteration as the viewers take it. */
export function volumeData(
  { header, values }: VolumeBytes,
  voxel: RunDetail['facts']['voxel'],
  trans: TranslationBundle,
): VolumeData {
  const { shape, binning, histogram, scale, low, high, minimum, maximum, mean, sigma } = header;
  return {
    values,
    shape,
    binning,
    histogram,
    scale,
    low,
    high,
    minimum,
    maximum,
    mean,
    sigma,
    space: 'reciprocal',
    voxel,
    unit: trans.__('photons / pixel'),
  };
}
