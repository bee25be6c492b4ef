import type { TranslationBundle } from '@jupyterlab/translation';
import type { SlicesLabels } from '../../viewers/slices/labels.ts';

/** The words of the slices viewer in the user's language. */
export function slicesLabels(trans: TranslationBundle): SlicesLabels {
  return {
    intensity: trans.__('Intensity'),
    voxels: trans.__('voxels'),
    automatic: trans.__('Auto'),
    automaticHint: trans.__('Let the range follow the data'),
    lowEnd: trans.__('Lowest colour'),
    highEnd: trans.__('Highest colour'),
    notPrepared: trans.__(
      'What was to be done to the values has failed: they are shown as they are. Choose it again to try once more.',
    ),
    value: trans.__('Value'),
    notMeasured: trans.__('not measured'),
    resolution: trans.__('Resolution'),
    layer: (axis) => trans.__('Position of plane %1', axis),
    layerOf: (layer, last) => trans.__('layer %1 / %2', layer, last),
    summary: (plane, low, high) => trans.__('Slice %1, colours from %2 to %3', plane, low, high),
  };
}
