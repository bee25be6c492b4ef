import type { VolumeState } from '../../../viewers/volume/volume-state.ts';

/** How noise is seen where else a surface would be. */
export const NOISE = { surfaces: false, slices: true } as const;

/** Whether nothing but a surface of one model is to be seen. */
export function isSurfaceAlone({ surfaces, body, slices, together }: VolumeState): boolean {
  return surfaces && body === 'none' && !slices && together === 'alone';
}
