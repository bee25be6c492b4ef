import { describe, expect, test } from 'vitest';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { beamCoverage } from '../../src/quality/beam-coverage.ts';
import { divisionsOfCount } from '../../src/quality/divisions-of-count.ts';
import { cellOf, HALF_SPHERE_CELLS } from '../../src/quality/half-sphere-cells.ts';
import { orientationSpread } from '../../src/quality/orientation-spread.ts';
import { scaleSpread } from '../../src/quality/scale-spread.ts';

const MODES = { rotating: 1, still: 0 };

describe('cells of the half sphere', () => {
  test('contain their own middles, and the opposite of these', () => {
    HALF_SPHERE_CELLS.forEach(({ polar, azimuth }, cell) => {
      const theta = (polar[0] + polar[1]) / 2;
      const phi = (azimuth[0] + azimuth[1]) / 2;
      const [x, y, z] = [
        Math.sin(theta) * Math.cos(phi),
        Math.sin(theta) * Math.sin(phi),
        Math.cos(theta),
      ];
      expect(cellOf(x, y, z)).toBe(cell);
      expect(cellOf(-x, -y, -z)).toBe(cell);
    });
  });

  test('cover it, and are about as large as each other', () => {
    const areas = HALF_SPHERE_CELLS.map(
      ({ polar, azimuth }) => (Math.cos(polar[0]) - Math.cos(polar[1])) * (azimuth[1] - azimuth[0]),
    );
    const total = areas.reduce((sum, area) => sum + area, 0);
    expect(total).toBeCloseTo(2 * Math.PI, 10);
    const even = total / areas.length;
    for (const area of areas) {
      expect(area / even).toBeGreaterThan(0.8);
      expect(area / even).toBeLessThan(1.25);
    }
  });
});

describe('beamCoverage', () => {
  const rotations = rotationList(4);

  test('of one frame in every orientation is what is expected where they weigh the same', () => {
    const weights = rotations.weights.slice().fill(1 / rotations.count);
    const all = Int32Array.from({ length: rotations.count }, (_, r) => r);
    const { frames, expected } = beamCoverage(all, { ...rotations, weights }, MODES);
    frames.forEach((count, cell) => {
      expect(expected[cell]).toBeCloseTo(count, 6);
      expect(count).toBeGreaterThan(0);
    });
  });

  test('of frames in one orientation is one cell; those that take no part count nowhere', () => {
    const { frames, expected } = beamCoverage([7, 7, -1, 7], rotations, MODES);
    expect(frames.filter((count) => count > 0)).toEqual([3]);
    expect(expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 10);
  });

  test('knows what the numbers of several modes stand for', () => {
    const modes = { rotating: 2, still: 1 };
    // Rotation 7 of both modes, and the mode that is not rotated.
    const { frames } = beamCoverage([14, 15, 2 * rotations.count], rotations, modes);
    expect(frames).toEqual(beamCoverage([7, 7], rotations, MODES).frames);
  });

  test('sees the beam along z where nothing is turned', () => {
    const identity = {
      count: 1,
      quaternions: Float64Array.of(1, 0, 0, 0),
      weights: Float64Array.of(1),
    };
    expect(beamCoverage([0], identity, MODES).frames[cellOf(0, 0, 1)]).toBe(1);
    // 40 degrees about an axis between x and y.
    const [c, s] = [Math.cos(Math.PI / 9), Math.sin(Math.PI / 9) * Math.SQRT1_2];
    const turned = { ...identity, quaternions: Float64Array.of(c, s, s, 0) };
    const side = Math.sin((2 * Math.PI) / 9) * Math.SQRT1_2;
    const place = cellOf(-side, side, Math.cos((2 * Math.PI) / 9));
    expect(beamCoverage([0], turned, MODES).frames[place]).toBe(1);
  });
});

test('orientationSpread finds the fullest orientation', () => {
  expect(orientationSpread([5, -1, 3, 5, 9, 5, -1])).toEqual({
    frames: 5,
    distinct: 3,
    fullest: 5,
    most: 3,
  });
  expect(orientationSpread([-1])).toEqual({ frames: 0, distinct: 0, fullest: -1, most: 0 });
});

test('scaleSpread counts what is far from the median, of frames that take part', () => {
  const scale = [1, 1, 1, 11, 0.05, 2, 900];
  expect(scaleSpread(scale, [0, 1, 2, 3, 4, 5, -1])).toEqual({
    minimum: 0.05,
    median: 1,
    maximum: 11,
    far: 2,
  });
  expect(scaleSpread([1], [-1])).toBeUndefined();
});

test.each([
  [60, 1],
  [420, 2],
  [10860, 6],
  [50100, 10],
  [213, undefined],
  [0, undefined],
  [180, undefined],
])('%i rotations are those of num_div %s', (count, divisions) => {
  expect(divisionsOfCount(count)).toBe(divisions);
});
