import type { PixelTable } from '../../src/backends/emc-problem.ts';
import type { Detector } from '../../src/geometry/detector.ts';

/** A square of so many pixels a side around the beam, on an Ewald sphere of 20 voxels; its last pixel is ignored. */
export function detectorOf(edge: number): Detector {
  const radius = 20;
  const far = (edge - 1) / 2;
  const count = edge * edge;
  const places = Array.from({ length: count }, (_, t) => {
    const [x, y] = [Math.floor(t / edge) - far, (t % edge) - far];
    const length = Math.hypot(x, y, radius);
    return [x, y, radius - length].map((part) => (part * radius) / length);
  });
  const along = (axis: number): Float64Array => Float64Array.from(places, (place) => place[axis]);
  return {
    kind: 'detector',
    pixelCount: count,
    qx: along(0),
    qy: along(1),
    qz: along(2),
    correction: Float64Array.from({ length: count }, (_, t) => 1 - 0.002 * t),
    mask: Uint8Array.from({ length: count }, (_, t) =>
      t === count - 1 ? 2 : t % 11 === 3 ? 1 : 0,
    ),
    distance: radius,
    ewaldRadius: radius,
  };
}

/** All of its pixels, in their order. */
export function pixelsOf({ pixelCount, qx, qy, qz, correction }: Detector): PixelTable {
  return { count: pixelCount, likelihoodCount: pixelCount, qx, qy, qz, correction };
}
