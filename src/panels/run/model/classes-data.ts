import type { TranslationBundle } from '@jupyterlab/translation';
import type { VolumeBytes } from '../../../services/runs/run-source.ts';
import type { ClassesData } from '../../../viewers/classes/classes-data.ts';

/** The planes of an iteration as the viewer takes them. */
export function classesData(
  { header, values }: VolumeBytes,
  occupancies: readonly number[] | undefined,
  trans: TranslationBundle,
): ClassesData {
  const { shape, histogram, scale, low, high, minimum, maximum, mean, sigma } = header;
  const [count, size] = shape;
  return {
    values,
    count,
    size,
    histogram,
    scale,
    low,
    high,
    minimum,
    maximum,
    mean,
    sigma,
    unit: trans.__('photons / pixel'),
    occupancies: occupancies?.length === count ? occupancies : undefined,
  };
}
