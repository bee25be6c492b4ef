import type { TranslationBundle } from '@jupyterlab/translation';
import { formatFixed, formatPercent } from '../index.ts';
import type { ClassesLabels } from '../../viewers/classes/labels.ts';
import { slicesLabels } from './slices-labels.ts';

/** The words of the classes viewer in the user's language. */
export function classesLabels(trans: TranslationBundle): ClassesLabels {
  return {
    ...slicesLabels(trans),
    name: (number) => trans.__('Class %1', number),
    occupancy: (frames, share) =>
      trans.__('%1 frames · %2', formatFixed(frames, 1), formatPercent(share, 1)),
    summary: (count, low, high) =>
      trans._n(
        '%1 class average, colours from %2 to %3',
        '%1 class averages, colours from %2 to %3',
        count,
        low,
        high,
      ),
  };
}
