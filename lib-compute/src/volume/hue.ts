/**
 * What colours the voxels of a volume whose values are magnitudes: the phases of complex numbers, or the signs of
 * real ones.
 */
export interface VolumeHue {
  readonly kind: 'phase' | 'sign';
  /** Per voxel the angle of its number in 1/256 of the circle: of a sign 0 or 128. */
  readonly angles: Uint8Array;
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
