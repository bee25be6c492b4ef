import { planePreviews, type PlanePreviews } from '@damselfly/compute/volume/plane-previews.ts';
import { volumePreviews } from '@damselfly/compute/volume/previews.ts';
import { volumesOf } from '@damselfly/compute/volume/volumes-of.ts';
import type { VolumeHeader, VolumeLevel } from '@damselfly/remote/http';
import type { Previews } from '../records.ts';

export interface PreviewBytes {
  readonly headers: Previews;
  readonly bytes: Readonly<Partial<Record<VolumeLevel, Uint8Array<ArrayBuffer>>>>;
}

/**
 * What panels draw of a model: each of its volumes in both levels, or all of its planes at once.
 *
 * @param shape [modes, N, N, N], or in 2D [modes, N, N].
 */
export function previewsOf(
  iteration: number,
  values: Float64Array,
  shape: readonly number[],
): PreviewBytes[] {
  const volumes = volumesOf(values, shape);
  if (volumes === undefined) {
    const [modes, size] = shape;
    const planes = planePreviews(values, 'log');
    const header = headerOf(iteration, planes);
    return [
      {
        headers: { full: { ...header, kind: 'planes', shape: [modes, size, size] } },
        bytes: { full: new Uint8Array(planes.full.values) },
      },
    ];
  }
  return volumes.map(({ values: own, size }, mode) => {
    const previews = volumePreviews(own, size, 'log');
    const common = { ...headerOf(iteration, previews), ...(mode > 0 && { mode }) };
    const half = previews.previewSize;
    return {
      headers: {
        full: { ...common, shape: [size, size, size] },
        preview: { ...common, level: 'preview', shape: [half, half, half], binning: 2 },
      },
      bytes: {
        full: new Uint8Array(previews.full.values),
        preview: new Uint8Array(previews.preview.values),
      },
    };
  });
}

function headerOf(
  iteration: number,
  { full: { low, high }, statistics, histogram }: PlanePreviews,
): Omit<VolumeHeader, 'shape'> {
  return {
    iteration,
    level: 'full',
    type: 'u8',
    scale: 'log',
    binning: 1,
    low,
    high,
    ...statistics,
    histogram: [...histogram],
  };
}
