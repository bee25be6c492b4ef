import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import { volumePreviews } from '@damselfly/compute/volume/previews.ts';
import type { VolumeHeader, VolumeLevel } from '../../http/index.ts';
import type { VolumeQuestion } from './array-calls.ts';
import type { Model } from './read-model.ts';
import { floatValues } from './typed-values.ts';

/** One level of a volume, ready to be sent. */
export interface MadeLevel {
  readonly header: VolumeHeader;
  readonly values: ArrayBufferView;
}

/** Makes both levels of a model as they were asked for; header and range are those of the bytes. */
export function makeVolume(
  { values, size, statistics }: Model,
  { iteration, type, scale }: VolumeQuestion,
): Readonly<Record<VolumeLevel, MadeLevel>> {
  const previews = volumePreviews(values, size, scale, statistics);
  const { low, high } = previews.full;
  const headerOf = (level: VolumeLevel, edge: number, binning: number): VolumeHeader => ({
    iteration,
    level,
    type,
    scale,
    shape: [edge, edge, edge],
    binning,
    low,
    high,
    ...previews.statistics,
    histogram: [...previews.histogram],
  });
  const full = headerOf('full', size, 1);
  const preview = headerOf('preview', previews.previewSize, 2);
  if (type === 'u8') {
    return {
      full: { header: full, values: previews.full.values },
      preview: { header: preview, values: previews.preview.values },
    };
  }
  return {
    full: { header: full, values: floatValues(values, type, full) },
    preview: { header: preview, values: floatValues(binVolume(values, size), type, full) },
  };
}
