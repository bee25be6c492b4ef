import type { FrameGeometry, FrameLayout } from './frame-layout.ts';

/** A circle of equal resolution around the beam's place. */
export interface FrameRing {
  /** In detector pixels. */
  readonly radius: number;
  readonly value: number;
  readonly unit: 'nm' | 'voxels';
}

/** Rings at most, the largest ones. */
const RINGS = 4;

/** Smaller rings, in parts of the largest, would only hide the centre. */
const SMALLEST = 0.08;

/** The rings of a picture; none where no detector is known. */
export function ringsOf({ rows, columns, geometry }: FrameLayout): FrameRing[] {
  if (geometry === undefined) {
    return [];
  }
  const { row, column } = geometry.centre;
  // Of the farthest corner.
  const reach = Math.hypot(Math.max(row, rows - row), Math.max(column, columns - column));
  return frameRings(geometry, reach);
}

/**
 * Rings at round resolutions d = 1 / q in nm, or at round |q| in voxels where nobody knows the wavelength.
 *
 * @param reach distance of the farthest corner from the centre, in detector pixels.
 */
export function frameRings(geometry: FrameGeometry, reach: number): FrameRing[] {
  const { voxel, q } = geometry;
  const largest = q.reduce((most, value) => Math.max(most, value), 0);
  if (!(largest > 0)) {
    return [];
  }
  const rings = roundNumbers(voxel === undefined ? largest : 1 / (voxel * largest)).map(
    (value): FrameRing => ({
      radius: radiusOf(geometry, voxel === undefined ? value : 1 / (value * voxel)),
      value,
      unit: voxel === undefined ? 'voxels' : 'nm',
    }),
  );
  return rings
    .filter(({ radius }) => radius <= reach && radius >= SMALLEST * reach)
    .sort((a, b) => b.radius - a.radius)
    .slice(0, RINGS);
}

/**
 * Distance from the beam's place at which a |q| is met, in detector pixels; NaN beyond back-scattering. The
 * scattering angle is 2 asin(q / 2R) with the radius R of the Ewald sphere.
 *
 * @param q voxels.
 */
export function radiusOf({ flat, voxelsPerPixel }: FrameGeometry, q: number): number {
  if (!flat) {
    return q / voxelsPerPixel;
  }
  const angle = 2 * Math.asin(q / (2 * flat.ewaldRadius));
  return angle < Math.PI / 2
    ? (flat.distance / stepOf(flat, voxelsPerPixel)) * Math.tan(angle)
    : NaN;
}

/** The unit of `distance` in detector pixels: 1, unless the file counts in another one. */
function stepOf(
  { distance, ewaldRadius }: { readonly distance: number; readonly ewaldRadius: number },
  voxelsPerPixel: number,
): number {
  return (voxelsPerPixel * distance) / ewaldRadius;
}

/** 1, 1.5, 2, 3, 5 and 7 times the powers of ten around a value. */
function roundNumbers(value: number): number[] {
  const power = Math.floor(Math.log10(value));
  return [-2, -1, 0, 1, 2].flatMap((further) =>
    [1, 1.5, 2, 3, 5, 7].map((leading) => Number(`${leading}e${power + further}`)),
  );
}
