import type { Detector } from '@damselfly/compute/geometry/detector.ts';

/** Distance in pixels, and radius of the Ewald sphere in voxels. */
export const DISTANCE = 50;
export const EWALD_RADIUS = 40;

/** A detector whose pixels lie at these places on its plane, in pixels from the beam. */
export function detectorAt(
  places: readonly (readonly [x: number, y: number])[],
  mask: readonly number[] = places.map(() => 0),
): Detector {
  // Each pixel on the Ewald sphere, along its ray (spec/emc.md 2.3).
  const q = places.map(([x, y]) => {
    const length = Math.hypot(x, y, DISTANCE);
    return [x, y, DISTANCE - length].map((part) => (part * EWALD_RADIUS) / length);
  });
  return {
    kind: 'detector',
    pixelCount: places.length,
    qx: Float64Array.from(q, ([x]) => x),
    qy: Float64Array.from(q, ([, y]) => y),
    qz: Float64Array.from(q, ([, , z]) => z),
    correction: new Float64Array(places.length).fill(1),
    mask: Uint8Array.from(mask),
    distance: DISTANCE,
    ewaldRadius: EWALD_RADIUS,
  };
}

/** `rows` by `columns` pixels around the beam, row by row. */
export function gridOf(rows: number, columns: number): [number, number][] {
  return Array.from({ length: rows * columns }, (_, t) => [
    Math.floor(t / columns) - (rows - 1) / 2,
    (t % columns) - (columns - 1) / 2,
  ]);
}
