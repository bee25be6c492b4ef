import { volumePreviews } from '@damselfly/compute/volume/previews.ts';
import type { VolumeHeader } from '@damselfly/remote/http';
import type { Previews } from '../records.ts';

export interface PreviewBytes {
  readonly headers: Previews;
  readonly full: Uint8Array<ArrayBuffer>;
  readonly preview: Uint8Array<ArrayBuffer>;
}

/** What panels draw of a volume of `size`^3 values, in both levels. */
export function previewsOf(iteration: number, values: Float64Array, size: number): PreviewBytes {
  const { full, preview, previewSize, statistics, histogram } = volumePreviews(values, size, 'log');
  const common = {
    iteration,
    type: 'u8',
    scale: 'log',
    low: full.low,
    high: full.high,
    ...statistics,
    histogram: [...histogram],
  } satisfies Partial<VolumeHeader>;
  const cube = (edge: number): [number, number, number] => [edge, edge, edge];
  return {
    headers: {
      full: { ...common, level: 'full', shape: cube(size), binning: 1 },
      preview: { ...common, level: 'preview', shape: cube(previewSize), binning: 2 },
    },
    full: new Uint8Array(full.values),
    preview: new Uint8Array(preview.values),
  };
}
