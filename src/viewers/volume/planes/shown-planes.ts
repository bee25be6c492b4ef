import { unitPlane } from './chosen-cut.ts';
import type { FreePlane, VolumeState } from '../volume-state.ts';

/** The slices that are drawn, their normals of length 1. */
export function shownPlanes({
  slices,
  layers: [x, y, z],
  plane,
}: Pick<VolumeState, 'slices' | 'layers' | 'plane'>): readonly FreePlane[] {
  const orthogonal: FreePlane[] = slices
    ? [
        { normal: [1, 0, 0], at: x },
        { normal: [0, 1, 0], at: y },
        { normal: [0, 0, 1], at: z },
      ]
    : [];
  return plane === null ? orthogonal : [...orthogonal, unitPlane(plane)];
}
