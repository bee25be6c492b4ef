import { expect, test } from '@jest/globals';
import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import { volumeReach } from '../scene/volume-reach.ts';
import { DEFAULT_VOLUME_STATE } from '../volume-state.ts';

const EDGE = 40;
const CENTRE = (EDGE - 1) / 2;

/** How far a cube reaches of which these voxels are filled. */
function reachOf(isFilled: (distance: number, i: number) => boolean): number {
  const values = Float64Array.from({ length: EDGE ** 3 }, (_, i) => {
    const place = [Math.floor(i / EDGE ** 2), Math.floor(i / EDGE) % EDGE, i % EDGE];
    return Number(isFilled(Math.hypot(...place.map((at) => at - CENTRE)), i));
  });
  return volumeReach(volumeFixture(values, 'linear'), { ...DEFAULT_VOLUME_STATE, level: 0.5 });
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
  const state = { ...DEFAULT_VOLUME_STATE, level: 0.5 };
  const reach = volumeReach(whole, state);
  expect(reach).toBeGreaterThan(15);
  expect(Math.abs(volumeReach(preview, state) / reach - 1)).toBeLessThan(0.1);
});

test('what is a thin skin is seen whole too', () => {
  expect(reachOf((distance) => Math.abs(distance - 15) < 0.6)).toBeGreaterThan(14.5);
});
