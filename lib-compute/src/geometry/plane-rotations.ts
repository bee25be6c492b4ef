import type { Rotations } from './rotations.ts';

/**
 * Rotations in the plane of the detector, spread evenly (spec/emc.md 2.7): by 2 pi r / count, or over half a
 * turn where the models are centrosymmetric.
 */
export function planeRotations(count: number, isCentrosymmetric: boolean): Rotations {
  const quaternions = new Float64Array(4 * count);
  for (let r = 0; r < count; r++) {
    const half = ((isCentrosymmetric ? 1 : 2) * Math.PI * r) / count / 2;
    quaternions[4 * r] = Math.cos(half);
    quaternions[4 * r + 3] = -Math.sin(half);
  }
  return { count, quaternions, weights: new Float64Array(count).fill(1 / count) };
}
