import type { VolumeState } from '../volume-state.ts';

/** What the worker has to do with. */
const NEEDED = [
  'level',
  'further',
  'surfaces',
  'body',
  'slices',
  'plane',
  'cut',
  'crop',
  'centrosymmetric',
  'radialMinimum',
  'normalised',
  'dust',
  'technique',
  'part',
  'signs',
  'together',
] as const satisfies readonly (keyof VolumeState)[];

/** Whether a change needs something of the worker; all else is drawn from what is there. */
export function needsScene(before: VolumeState, after: VolumeState): boolean {
  return NEEDED.some((name) => after[name] !== before[name]);
}

/** Whether nothing else changes than where surfaces are. */
export function isOtherLevel(before: VolumeState, after: VolumeState): boolean {
  const { level, further } = after;
  return JSON.stringify({ ...before, level, further }) === JSON.stringify(after);
}
