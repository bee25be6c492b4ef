import type { VolumeData } from '../volume-data.ts';
import type { VolumeLabels } from './labels.ts';
import { levelOf } from './levels/resolve-level.ts';
import type { VolumeState } from './volume-state.ts';

/** What is to be said of what is shown; empty where the picture says it all. */
export function remarkOn(
  data: VolumeData | undefined,
  { surfaces, body, slices, level }: VolumeState,
  labels: VolumeLabels,
): string {
  const isAlone = surfaces && body === 'none' && !slices;
  return data && isAlone && levelOf(data, level) > data.maximum ? labels.nothingInside : '';
}
