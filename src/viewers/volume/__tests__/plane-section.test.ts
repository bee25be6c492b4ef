import { expect, test } from '@jest/globals';
import { surfaceNets } from '@damselfly/compute/volume/surface-nets.ts';
import { planeSection } from '../support/plane-section.ts';

const SIZE = 17;
const CENTRE = (SIZE - 1) / 2;
const RADIUS = 5;
/** Above 0 within a ball around the centre. */
const ball = Float32Array.from({ length: SIZE ** 3 }, (_, i) => {
  const [x, y, z] = [Math.floor(i / SIZE ** 2), Math.floor(i / SIZE) % SIZE, i % SIZE];
  return RADIUS - Math.hypot(x - CENTRE, y - CENTRE, z - CENTRE);
});
const surface = surfaceNets(ball, [SIZE, SIZE, SIZE], 0);

/** The ends of all lines, from the centre of the ball. */
function ends(normal: [number, number, number], away: number): number[][] {
  const at = away + CENTRE * (normal[0] + normal[1] + normal[2]);
  const section = planeSection(surface, { normal, at });
  return Array.from({ length: section.length / 3 }, (_, i) =>
    Array.from(section.subarray(3 * i, 3 * i + 3), (place) => place - CENTRE),
  );
}

test.each([
  { normal: [0, 0, 1] as [number, number, number], away: 3.2 },
  { normal: [0.6, 0, 0.8] as [number, number, number], away: -2.1 },
])('a ball is cut in a circle, in the plane: %j', ({ normal, away }) => {
  const places = ends(normal, away);
  expect(places.length).toBeGreaterThan(20);
  for (const [x, y, z] of places) {
    expect(normal[0] * x + normal[1] * y + normal[2] * z).toBeCloseTo(away, 4);
    expect(Math.abs(Math.hypot(x, y, z) - RADIUS)).toBeLessThan(0.3);
  }
});

test('the lines of a section close: every end is that of two', () => {
  const counts = new Map<string, number>();
  for (const place of ends([0, 0.6, 0.8], 0.37)) {
    const key = place.map((at) => at.toFixed(3)).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(new Set(counts.values())).toEqual(new Set([2]));
});

test('beside the surface there is none', () => {
  expect(ends([1, 0, 0], RADIUS + 1)).toHaveLength(0);
});
