import { NARROW_SPACE } from '../../components/format/number.ts';
import type { FrameRegion } from './region/frame-region.ts';
import type { ColourBarLabels } from '../slices/labels.ts';

/** The words of the frame viewer; a panel translates them. */
export interface FrameLabels extends ColourBarLabels {
  /** A number of photons with its unit: `1 photon`, `49 photons`. */
  readonly photons: (text: string, count: number) => string;
  readonly row: string;
  readonly column: string;
  readonly pixel: string;
  readonly resolution: string;
  readonly voxels: string;
  /** What the mask says of a pixel, by its number: orients, is merged only, is ignored. */
  readonly masks: readonly [string, string, string];
  /** A cell without a pixel. */
  readonly gap: string;
  /** What a region is, for those who do not see it: `Region: circle at row 83, column 85, radius 9 pixels` */
  readonly region: (region: FrameRegion) => string;
  /** Several pixels under one of the screen: `largest of 4 × 4`. */
  readonly pooled: (pooling: 'max' | 'mean' | 'sum', bin: number) => string;
  /** What the picture shows, for those who do not see it. */
  readonly summary: (
    name: string,
    rows: number,
    columns: number,
    low: string,
    high: string,
  ) => string;
}

export const ENGLISH_FRAME_LABELS: FrameLabels = {
  intensity: 'Value',
  automatic: 'Auto',
  automaticHint: 'Let the range follow the frame',
  lowEnd: 'Lowest colour',
  highEnd: 'Highest colour',
  photons: (text, count) => `${text}${NARROW_SPACE}${count === 1 ? 'photon' : 'photons'}`,
  row: 'row',
  column: 'column',
  pixel: 'pixel',
  resolution: 'Resolution',
  voxels: 'voxels',
  masks: ['used', 'merged only', 'ignored'],
  gap: 'no pixel here',
  region: (region) =>
    region.shape === 'circle'
      ? `Region: circle at row ${region.row}, column ${region.column}, radius ${region.radius} pixels`
      : `Region: ${region.rows} × ${region.columns} pixels from row ${region.row}, column ${region.column}`,
  pooled: (pooling, bin) =>
    `${{ max: 'largest', mean: 'mean', sum: 'sum' }[pooling]} of ${bin} × ${bin}`,
  summary: (name, rows, columns, low, high) =>
    `${name}, ${rows} × ${columns} pixels, colours from ${low} to ${high}`,
};
