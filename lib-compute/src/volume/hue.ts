/**
 * What colours the voxels of a volume whose values are magnitudes: the phases of complex numbers, or the signs of
 * real ones.
 */
export type VolumeHue = PhaseHue | SignHue;

export interface PhaseHue {
  readonly kind: 'phase';
  /** Per voxel the angle of its number in 1/256 of the circle. */
  readonly angles: Uint8Array;
}

export interface SignHue {
  readonly kind: 'sign';
  /** The same: 0, or 128 of values below 0. */
  readonly angles: Uint8Array;
  /** The values at the ends, with their signs. */
  readonly lowest: number;
  readonly highest: number;
}

/** A half of the circle. */
export const NEGATIVE = 128;

/** @param radians any. @returns the angle in 1/256 of the circle. */
export function angleCode(radians: number): number {
  return Math.round((radians * 128) / Math.PI) & 255;
}

/** @param code of an angle. @returns radians, -π to π. */
export function angleOf(code: number): number {
  return ((code < 128 ? code : code - 256) * Math.PI) / 128;
}
