import { modelSize } from '../model-grid.ts';
import type { VolumeData } from '../volume-data.ts';
import type { VolumeLabels } from './labels.ts';
import { levelOf, levelText } from './levels/resolve-level.ts';
import type { VolumeState } from './volume-state.ts';

/**
 * What the picture shows, for those who do not see it, and the keys that change it.
 *
 * @param companions names of what is shown together with it.
 */
export function summaryOf(
  data: VolumeData,
  state: VolumeState,
  labels: VolumeLabels,
  companions: readonly string[] = [],
): string {
  const { surfaces, body, slices, plane } = state;
  const level = levelText(data, levelOf(data, state.level));
  const shown = [
    ...(surfaces ? [labels.surfaceAt(level)] : []),
    ...(body === 'cloud' ? [labels.cloud] : body === 'maxima' ? [labels.maxima] : []),
    ...(slices || plane !== null ? [labels.slices] : []),
  ];
  // Of one part of a complex number the others are there still.
  const isComplex = data.hue?.kind === 'phase' || state.part !== 'coloured';
  const what = shown.join(', ') + (isComplex ? ` (${labels.partName(state.part)})` : '');
  const own = labels.summary(what, `${modelSize(data)}³`);
  return state.together === 'alone' || companions.length === 0
    ? own
    : `${labels.companions(state.together, companions.join(', '))} ${own}`;
}
