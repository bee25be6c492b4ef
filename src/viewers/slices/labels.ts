import { formatInteger } from '../../components/format/number.ts';
import type { ValueLabels } from '../value-text.ts';

/** The words of the colour bar. */
export interface ColourBarLabels {
  readonly intensity: string;
  /** Returns the range to what the data suggests. */
  readonly automatic: string;
  readonly automaticHint: string;
  readonly lowEnd: string;
  readonly highEnd: string;
}

/** What is said where filters could not be applied. */
export interface PreparedLabels {
  readonly notPrepared: string;
}

/** The words of one slice. */
export interface SliceLabels {
  readonly voxels: string;
  /** Accessible name of the slider that moves a plane: `Position of plane x`. */
  readonly layer: (axis: string) => string;
  /** `layer 106 / 212` */
  readonly layerOf: (layer: number, last: number) => string;
  /** What a picture shows, for those who do not see it. */
  readonly summary: (plane: string, low: string, high: string) => string;
}

/** The words of the slices viewer; a panel translates them. */
export interface SlicesLabels extends SliceLabels, ColourBarLabels, PreparedLabels, ValueLabels {
  readonly value: string;
  readonly resolution: string;
}

export const ENGLISH_SLICES_LABELS: SlicesLabels = {
  intensity: 'Intensity',
  voxels: 'voxels',
  automatic: 'Auto',
  automaticHint: 'Let the range follow the data',
  lowEnd: 'Lowest colour',
  highEnd: 'Highest colour',
  notPrepared:
    'What was to be done to the values has failed: they are shown as they are. Choose it again to try once more.',
  value: 'Value',
  notMeasured: 'not measured',
  resolution: 'Resolution',
  layer: (axis) => `Position of plane ${axis}`,
  layerOf: (layer, last) => `layer ${formatInteger(layer)} / ${formatInteger(last)}`,
  summary: (plane, low, high) => `Slice ${plane}, colours from ${low} to ${high}`,
};
