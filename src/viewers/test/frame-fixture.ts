import type { FrameData } from '../frame/frame-data.ts';
import { layOutDetector } from '../frame/lay-out-detector.ts';

/** Radius of the disc of ignored pixels around the beam. */
const STOP = 4;

/** A frame of a flat detector, a few photons here and there, with a beam stop and a column that is merged only. */
export function frameData(rows: number, columns: number): FrameData {
  const pixelCount = rows * columns;
  const [distance, ewaldRadius] = [500, 400];
  const places = Array.from({ length: pixelCount }, (_, t) => {
    const [x, y] = [Math.floor(t / columns) - (rows - 1) / 2, (t % columns) - (columns - 1) / 2];
    return { x, y, length: Math.hypot(x, y, distance) };
  });
  const detector = {
    kind: 'detector' as const,
    pixelCount,
    qx: Float64Array.from(places, ({ x, length }) => (x * ewaldRadius) / length),
    qy: Float64Array.from(places, ({ y, length }) => (y * ewaldRadius) / length),
    qz: Float64Array.from(places, ({ length }) => ewaldRadius * (distance / length - 1)),
    correction: new Float64Array(pixelCount).fill(1),
    mask: Uint8Array.from(places, ({ x, y }) => (Math.hypot(x, y) < STOP ? 2 : 0)),
    distance,
    ewaldRadius,
  };
  const values = Float32Array.from({ length: pixelCount }, (_, t) =>
    t % 17 === 0 ? 1 : t % 101 === 0 ? 3 : Number(t % 211 === 0) * 40,
  );
  places.forEach(({ x, y }, t) => {
    values[t] = Math.hypot(x, y) < STOP ? 40 : values[t];
  });
  return { layout: layOutDetector(detector, 0.01), values, unit: 'photons', name: 'Frame 7' };
}
