import { formatFixed, formatPercent } from '../../components/format/number.ts';
import type { ColourBarLabels, PreparedLabels } from '../slices/labels.ts';

/** The words of the classes viewer; a panel translates them. */
export interface ClassesLabels extends ColourBarLabels, PreparedLabels {
  /** `Class 3` */
  readonly name: (number: number) => string;
  /** `212.4 frames · 35.4 %` */
  readonly occupancy: (frames: number, share: number) => string;
  /** What the pictures show, for those who do not see them. */
  readonly summary: (count: number, low: string, high: string) => string;
}

export const ENGLISH_CLASSES_LABELS: ClassesLabels = {
  intensity: 'Intensity',
  automatic: 'Auto',
  automaticHint: 'Let the range follow the data',
  lowEnd: 'Lowest colour',
  highEnd: 'Highest colour',
  notPrepared:
    'What was to be done to the values has failed: they are shown as they are. Choose it again to try once more.',
  name: (number) => `Class ${number}`,
  occupancy: (frames, share) => `${formatFixed(frames, 1)} frames · ${formatPercent(share, 1)}`,
  summary: (count, low, high) => `${count} class averages, colours from ${low} to ${high}`,
};
