/** Rings from the pole to the rim: cells of 15 degrees. */
const RINGS = 6;

const RING_HEIGHT = Math.PI / 2 / RINGS;

/** A part of the half sphere between two angles from z and two around it, radians. */
export interface SphereCell {
  readonly polar: readonly [from: number, to: number];
  readonly azimuth: readonly [from: number, to: number];
}

/** How many cells each ring has: as many as are about as wide as high. */
const CELLS_IN_RING: readonly number[] = Array.from({ length: RINGS }, (_, ring) =>
  Math.max(1, Math.round(4 * RINGS * Math.sin((ring + 0.5) * RING_HEIGHT))),
);

const FIRST_OF_RING: readonly number[] = CELLS_IN_RING.map((_, ring) =>
  CELLS_IN_RING.slice(0, ring).reduce((sum, count) => sum + count, 0),
);

/** Cells of about equal size that cover half a sphere, ring by ring from the pole on. */
export const HALF_SPHERE_CELLS: readonly SphereCell[] = CELLS_IN_RING.flatMap((count, ring) =>
  Array.from({ length: count }, (_, place) => ({
    polar: [ring * RING_HEIGHT, (ring + 1) * RING_HEIGHT] as const,
    azimuth: [(2 * Math.PI * place) / count, (2 * Math.PI * (place + 1)) / count] as const,
  })),
);

/** The cell of a unit vector or of its opposite, whichever is on the upper half. */
export function cellOf(x: number, y: number, z: number): number {
  const side = z < 0 ? -1 : 1;
  const ring = Math.min(RINGS - 1, Math.floor(Math.acos(Math.min(1, side * z)) / RING_HEIGHT));
  const turn = Math.atan2(side * y, side * x) / (2 * Math.PI);
  const count = CELLS_IN_RING[ring];
  const place = Math.floor((turn < 0 ? turn + 1 : turn) * count);
  return FIRST_OF_RING[ring] + Math.min(count - 1, place);
}
