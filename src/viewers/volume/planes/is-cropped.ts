import type { VolumeState } from '../volume-state.ts';

/** Whether the box is smaller than the model. */
export function isCropped({ crop }: Pick<VolumeState, 'crop'>): boolean {
  return crop.some(([from, to]) => from > -0.5 || to < 0.5);
}
