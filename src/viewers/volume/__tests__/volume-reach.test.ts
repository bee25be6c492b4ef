import { describe, expect, test } from '@jest/globals';
import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import type { VolumeData } from '../../volume-data.ts';
import { volumeReach } from '../scene/volume-reach.ts';
import { DEFAULT_VOLUME_STATE } from '../volume-state.ts';

const EDGE = 40;
const CENTRE = (EDGE - 1) / 2;
const STATE = { ...DEFAULT_VOLUME_STATE, level: 0.5 };

/** How far a cube reaches of which these voxels are filled. */
function reachOf(isFilled: (distance: number, i: number) => boolean): number {
  const values = Float64Array.from({ length: EDGE ** 3 }, (_, i) => {
    const place = [Math.floor(i / EDGE ** 2), Math.floor(i / EDGE) % EDGE, i % EDGE];
    return Number(isFilled(Math.hypot(...place.map((at) => at - CENTRE)), i));
  });
  return volumeReach(volumeFixture(values, 'linear'), STATE).radius;
}

const isBall = (distance: number): boolean => distance < 8;

test('a body is seen whole', () => {
  expect(Math.abs(reachOf(isBall) - 8)).toBeLessThan(1);
});

test('specks around it make it no smaller', () => {
  const specks = (distance: number, i: number): boolean => distance > 14 && i % 331 === 0;
  const reach = reachOf((distance, i) => isBall(distance) || specks(distance, i));
  expect(reach).toBeLessThan(10);
  expect(reachOf(specks)).toBeGreaterThan(20);
});

test('a preview reaches as far as what it is of', () => {
  // A body between two rings; in a preview none of the voxels of these has all of its neighbours inside.
  const values = Float64Array.from({ length: EDGE ** 3 }, (_, i) => {
    const [x, y, z] = [Math.floor(i / EDGE ** 2), Math.floor(i / EDGE) % EDGE, i % EDGE].map(
      (at) => at - CENTRE,
    );
    const fromRing = Math.hypot(Math.hypot(x, y) - 6, Math.abs(z) - 14);
    return Number(fromRing < 2.2 || Math.hypot(x, y, z) < 10);
  });
  const whole = volumeFixture(values, 'linear');
  const preview = volumeFixture(binVolume(values, EDGE), 'linear', {
    binning: 2,
    histogram: whole.histogram,
  });
  const reach = volumeReach(whole, STATE).radius;
  expect(reach).toBeGreaterThan(15);
  expect(Math.abs(volumeReach(preview, STATE).radius / reach - 1)).toBeLessThan(0.1);
});

test('what is a thin skin is seen whole too', () => {
  expect(reachOf((distance) => Math.abs(distance - 15) < 0.6)).toBeGreaterThan(14.5);
});

test.each(['real', 'reciprocal'] as const)(
  'where nothing is inside, nothing is to be seen whole in %s space',
  (space) => {
    const nothing = volumeFixture(new Float64Array(EDGE ** 3), 'linear', { space });
    expect(volumeReach(nothing, STATE).radius).toBe(0);
  },
);

describe('a body beside the centre', () => {
  /** A ball of radius 8 with its middle so far from the centre, and what is known of it. */
  const bodyAt = (middle: readonly number[], more: Partial<VolumeData>): VolumeData => {
    const values = Float64Array.from({ length: EDGE ** 3 }, (_, i) => {
      const place = [Math.floor(i / EDGE ** 2), Math.floor(i / EDGE) % EDGE, i % EDGE];
      return Number(isBall(Math.hypot(...place.map((at, axis) => at - CENTRE - middle[axis]))));
    });
    return volumeFixture(values, 'linear', more);
  };

  test('is seen around its own middle in real space', () => {
    const { middle, radius } = volumeReach(bodyAt([6, -8, 3], { space: 'real' }), STATE);
    [6, -8, 3].forEach((at, axis) => {
      expect(Math.abs(middle[axis] - at)).toBeLessThan(0.75);
    });
    expect(Math.abs(radius - 8)).toBeLessThan(1.5);
  });

  test('is seen around q = 0 in reciprocal space', () => {
    const { middle, radius } = volumeReach(bodyAt([6, -8, 3], { space: 'reciprocal' }), STATE);
    expect(middle).toEqual([0, 0, 0]);
    expect(radius).toBeGreaterThan(15);
  });

  test('is seen around the centre where it lies about it, since its axes of symmetry do', () => {
    const { middle } = volumeReach(bodyAt([0.3, 0, 0], { space: 'real' }), STATE);
    expect(middle).toEqual([0, 0, 0]);
  });

  test('is seen whole with all slices and the box around the model', () => {
    const body = bodyAt([6, -8, 3], { space: 'real' });
    for (const more of [{ slices: true }, { outline: true }]) {
      expect(volumeReach(body, { ...STATE, ...more }).middle).toEqual([0, 0, 0]);
    }
  });
});
