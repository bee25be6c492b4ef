import { describe, expect, jest, test } from '@jest/globals';
import { cameraRay } from '../volume/camera/camera-ray.ts';
import { ENGLISH_VOLUME_LABELS } from '../volume/english-labels.ts';
import { levelContent } from '../volume/levels/level-content.ts';
import { homeCamera, lookAlong, turnCamera, zoomCamera } from '../volume/camera/move-camera.ts';
import { pointedVoxel } from '../volume/pointer/pointed-voxel.ts';
import { surfaceReach } from '../volume/surfaces/surface-reach.ts';
import { volumeCalls } from '../volume/scene/volume-calls.ts';
import { summaryOf } from '../volume/summary.ts';
import { pressKey } from '../volume/pointer/volume-keys.ts';
import { DEFAULT_VOLUME_STATE } from '../volume/volume-state.ts';
import { volumeFixture } from './volume-fixture.ts';

const camera = homeCamera({ middle: [0, 0, 0], radius: 10 });
const distance = Math.hypot(...camera.position);

/** A ball of radius 5 in 15 voxels: its values fall from 1 in the centre to 0 there. */
const ball = volumeFixture(
  Float64Array.from({ length: 15 ** 3 }, (_, i) => {
    const place = [Math.floor(i / 225), Math.floor(i / 15) % 15, i % 15];
    return Math.max(0, 1 - Math.hypot(...place.map((at) => at - 7)) / 5);
  }),
  'linear',
);

describe('camera', () => {
  test('at home it sees the ball whole', () => {
    const halfAngle = Math.asin(10 / distance);
    expect((2 * halfAngle * 180) / Math.PI).toBeLessThan(camera.fieldOfView);
  });

  test('turning keeps the distance, there and back again', () => {
    const turned = turnCamera(camera, 25, -10);
    expect(Math.hypot(...turned.position)).toBeCloseTo(distance, 9);
    turnCamera(turned, -25, 10).position.forEach((at, axis) => {
      expect(at).toBeCloseTo(camera.position[axis], 9);
    });
  });

  test('it never goes over the top', () => {
    expect(turnCamera(camera, 0, 500).position[2]).toBeLessThan(distance);
  });

  test('zooming changes the distance to the target alone', () => {
    const moved = { ...camera, target: [1, 2, 3] as [number, number, number] };
    const near = zoomCamera(moved, 2);
    expect(Math.hypot(...near.position.map((at, axis) => at - near.target[axis]))).toBeCloseTo(
      Math.hypot(...moved.position.map((at, axis) => at - moved.target[axis])) / 2,
      9,
    );
  });

  test.each(['x', 'y', 'z'] as const)('looks along %s from both ends', (axis) => {
    const i = 'xyz'.indexOf(axis);
    const there = lookAlong(camera, axis, false).position[i];
    const back = lookAlong(camera, axis, true).position[i];
    expect(Math.abs(there) / distance).toBeCloseTo(1, 4);
    expect(back).toBeCloseTo(-there, 6);
  });
});

test('keys do what they stand for; others are left to the page', () => {
  const [move, look, home, level, project] = Array.from({ length: 5 }, () => jest.fn());
  const actions = { move, look, home, level, project };
  const keys = ['ArrowLeft', '+', 'Z', 'z', '2', 'Home', '['];
  expect(keys.every((key) => pressKey(key, actions))).toBe(true);
  expect(actions.move).toHaveBeenCalledTimes(3);
  expect(actions.look.mock.calls).toEqual([['z'], ['2']]);
  expect(actions.home).toHaveBeenCalledTimes(1);
  expect(actions.level).toHaveBeenCalledWith(-1);
  expect(pressKey('Tab', actions)).toBe(false);
});

test('the summary names what is shown together with the volume, and nothing else', () => {
  const together = { ...DEFAULT_VOLUME_STATE, together: 'tiles' } as const;
  const modes = ['Mode 1', 'Mode 2'];
  expect(summaryOf(ball, together, ENGLISH_VOLUME_LABELS, modes)).toMatch(
    /^Beside it: Mode 1, Mode 2\. Surface at /,
  );
  expect(summaryOf(ball, together, ENGLISH_VOLUME_LABELS)).toMatch(/^Surface at /);
  expect(summaryOf(ball, DEFAULT_VOLUME_STATE, ENGLISH_VOLUME_LABELS, modes)).toMatch(
    /^Surface at /,
  );
});

describe('level', () => {
  test('encloses at most 1 % of the voxels by itself', () => {
    const { level, caption, isAutomatic } = levelContent(
      ball,
      { level: 'auto' },
      ENGLISH_VOLUME_LABELS,
    );
    const inside = [...ball.values].filter((code) => code / 255 >= level).length / 15 ** 3;
    expect(inside).toBeGreaterThan(0);
    expect(inside).toBeLessThanOrEqual(0.01);
    expect(caption).toContain(`${(100 * inside).toFixed(1)}\u202f% of voxels`);
    expect(isAutomatic).toBe(true);
  });

  test('says how many σ it is above the mean', () => {
    const level = ball.mean + 2 * ball.sigma;
    const { caption } = levelContent(ball, { level }, ENGLISH_VOLUME_LABELS);
    expect(caption).toMatch(/^2\.00\u202fσ · /);
  });
});

test('the surface under the pointer is where the ball begins', () => {
  const atHalf = { ...DEFAULT_VOLUME_STATE, level: 0.5 };
  const seen = pointedVoxel(ball, atHalf, cameraRay(camera, 'perspective', 0, 0));
  expect(Math.hypot(...(seen?.position ?? []))).toBeCloseTo(2.5, 0);
  expect(pointedVoxel(ball, atHalf, cameraRay(camera, 'perspective', 0.95, 0.95))).toBeUndefined();
});

test('specks far out do not count for how far a surface reaches', () => {
  const positions = Float32Array.from({ length: 3 * 1000 }, (_, i) => (i % 3 === 0 ? 2 : 0));
  positions[0] = 90;
  expect(surfaceReach(positions, 1, 0)).toBe(2);
  expect(surfaceReach(new Float32Array(0), 1, 0)).toBe(0);
});

test('the worker makes surfaces of the volume it was shown', async () => {
  const calls = volumeCalls();
  expect(await calls.surface(0.5, undefined)).toBeUndefined();
  calls.show(ball, 15, {
    centrosymmetric: false,
    radialMinimum: false,
    normalised: false,
    part: 'coloured',
    signs: 'both',
    minus: undefined,
  });
  const surface = await calls.surface(0.5, undefined);
  expect(surface?.indices.length).toBeGreaterThan(0);
  expect(surface?.normals).toHaveLength(surface?.positions.length ?? 0);
  expect(surface?.light).toHaveLength((surface?.positions.length ?? 0) / 3);
  // Nothing is in the way of a ball's light.
  expect(Math.min(...(surface?.light ?? []))).toBeGreaterThan(200);
});

test('filters leave phases alone; differences are of amplitudes, or of the part that is looked at', () => {
  const calls = volumeCalls();
  // A quarter of the circle: nothing of it is real.
  const angles = new Uint8Array(ball.values.length).fill(64);
  const complex = { ...ball, hue: { kind: 'phase' as const, angles } };
  const how = {
    centrosymmetric: true,
    radialMinimum: true,
    normalised: true,
    part: 'coloured' as const,
    signs: 'both' as const,
  };
  expect(calls.show(complex, 15, { ...how, minus: undefined })).toBeUndefined();
  const minus = { volume: ball, edge: 15, factor: 1, offset: 0 };
  const plain = { ...how, centrosymmetric: false, radialMinimum: false, normalised: false, minus };
  for (const [part, maximum] of [
    ['coloured', 0],
    ['imaginary', 0],
    ['real', ball.maximum],
  ] as const) {
    const difference = calls.show(complex, 15, { ...plain, part });
    expect(difference?.hue?.kind).toBe('sign');
    expect(difference?.maximum).toBeCloseTo(maximum, 5);
  }
});

test('volumes are taken from each other after both were filtered', () => {
  const calls = volumeCalls();
  const how = {
    centrosymmetric: false,
    radialMinimum: false,
    normalised: true,
    part: 'coloured' as const,
    signs: 'both' as const,
  };
  const twice = { ...ball, low: 2 * ball.low, high: 2 * ball.high };
  const minus = { volume: twice, edge: 15, factor: 1, offset: 0 };
  expect(calls.show(ball, 15, { ...how, minus })?.maximum).toBe(0);
  expect(calls.show(ball, 15, { ...how, normalised: false, minus })?.maximum).toBeGreaterThan(0);
});
