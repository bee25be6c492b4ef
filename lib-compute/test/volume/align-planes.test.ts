import { describe, expect, test } from 'vitest';
import { alignPlanes, angleBetween } from '../../src/volume/align-planes.ts';
import { polarGrid, polarRings } from '../../src/volume/polar-rings.ts';
import { preparePlanes } from '../../src/volume/prepare-planes.ts';
import { quantise, quantisedValues } from '../../src/volume/quantise.ts';
import { histogramOf, volumeStatistics } from '../../src/volume/statistics.ts';

const SIZE = 41;
const CENTRE = (SIZE - 1) / 2;

/** Spots and their opposites on a steep fall, turned by an angle from rows (y) towards columns (x). */
function pattern(angle: number, faintness = 1): Float32Array {
  const spots = [
    [5, 0.3, 1],
    [9, 1.4, 0.2],
    [14, 2.5, 0.05],
    [17, 0.9, 0.03],
  ];
  return Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
    const x = Math.floor(i / SIZE) - CENTRE;
    const y = (i % SIZE) - CENTRE;
    let sum = 2 * Math.exp(-Math.hypot(x, y) / 4);
    for (const [radius, direction, height] of spots) {
      const at = [
        radius * Math.sin(direction + angle),
        radius * Math.cos(direction + angle),
      ] as const;
      for (const sign of [1, -1]) {
        sum += height * Math.exp(-((x - sign * at[0]) ** 2 + (y - sign * at[1]) ** 2) / 8);
      }
    }
    return faintness * sum;
  });
}

function joined(...planes: readonly Float32Array[]): Float32Array {
  return Float32Array.from(planes.flatMap((plane) => [...plane]));
}

/** The largest difference within the circle, less the pixel at its border. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < SIZE * SIZE; i++) {
    if (Math.hypot(Math.floor(i / SIZE) - CENTRE, (i % SIZE) - CENTRE) < CENTRE - 1) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
  }
  return most;
}

describe('planes', () => {
  test.each([0.1, 0.7, 1.57, 2.9])('that are turned by %d rad are found so', (angle) => {
    const grid = polarGrid(SIZE);
    const rings = [pattern(0), pattern(angle)].map((plane) => polarRings(plane, SIZE, grid));
    const found = angleBetween(rings[0], rings[1], grid);
    expect(Math.abs(found - angle)).toBeLessThan(0.01);
  });

  test('are turned to agree, however bright they are, and the chosen one stays', () => {
    const values = joined(pattern(0.4), pattern(2.2, 3), pattern(1));
    const made = alignPlanes(values, SIZE, 2);
    const truth = pattern(1);
    const plane = (number: number): Float32Array =>
      made.subarray(number * SIZE ** 2, (number + 1) * SIZE ** 2);
    expect([...plane(2)]).toEqual([...truth]);
    expect(difference(plane(0), truth)).toBeLessThan(0.06);
    expect(
      difference(
        plane(1).map((value) => value / 3),
        truth,
      ),
    ).toBeLessThan(0.06);
    expect(difference(pattern(0.4), truth)).toBeGreaterThan(0.3);
  });

  test('without a picture stay as they are', () => {
    const even = new Float32Array(SIZE * SIZE).fill(3);
    const made = alignPlanes(joined(pattern(0), even), SIZE, 0);
    expect(difference(made.subarray(SIZE * SIZE), even)).toBe(0);
  });

  test('as small as one pixel can be aligned', () => {
    expect([...alignPlanes(Float32Array.of(4, 5), 1, 0)]).toEqual([4, 5]);
  });

  test('are prepared in one range, and count as many pixels', () => {
    const values = joined(pattern(0), pattern(1.2));
    const coded = quantise(values, 'log');
    const described = { ...coded, ...volumeStatistics(values), histogram: histogramOf(coded) };
    const how = { radialMinimum: false, normalised: true, alignedTo: 0 };
    const made = preparePlanes(described, SIZE, how);
    const table = quantisedValues(made);
    const [first, second] = [0, 1].map((number) =>
      Float32Array.from(made.values.subarray(number * SIZE ** 2), (code) => table[code]),
    );
    expect(made.histogram.reduce((sum, count) => sum + count, 0)).toBeCloseTo(2 * SIZE ** 2);
    // In units of a ring's mean, and steps of 5.6 %.
    expect(difference(first, second)).toBeLessThan(0.5);
    const unturned = preparePlanes(described, SIZE, { ...how, alignedTo: undefined });
    const unturnedTable = quantisedValues(unturned);
    const planes = Float32Array.from(unturned.values, (code) => unturnedTable[code]);
    expect(difference(planes, planes.subarray(SIZE ** 2))).toBeGreaterThan(1);
    expect(unturned.mean).toBeCloseTo(1, 2);
  });
});
