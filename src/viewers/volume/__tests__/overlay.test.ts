import { describe, expect, test } from '@jest/globals';
import { cameraRay, placeAlong } from '../camera/camera-ray.ts';
import { homeCamera } from '../camera/move-camera.ts';
import { mean, planeOutline } from '../overlay/plane-outline.ts';
import { projectPlace } from '../overlay/project-place.ts';
import { snapNormal } from '../overlay/snap-normal.ts';
import { CENTRE } from '../scene/ball.ts';
import { placeOnAxis, turnNormal } from '../overlay/turn-normal.ts';

const camera = homeCamera({ middle: CENTRE, radius: 20 });
const [width, height] = [300, 200];

describe.each(['perspective', 'orthographic'] as const)('a place seen in %s', (projection) => {
  test('is where the line of sight through it begins', () => {
    const ray = cameraRay(camera, projection, 0.4, -0.7);
    const [x, y] = projectPlace({ camera, width, height, state: { projection } }, [
      ...placeAlong(ray, 3),
    ]) ?? [0, 0];
    expect(x).toBeCloseTo(width / 2 + 0.4 * (height / 2), 6);
    expect(y).toBeCloseTo(height / 2 + 0.7 * (height / 2), 6);
  });
});

test('what is behind the eye has no place in a perspective', () => {
  const [x, y, z] = camera.position;
  const view = { camera, width, height, state: { projection: 'perspective' as const } };
  expect(projectPlace(view, [2 * x, 2 * y, 2 * z])).toBeUndefined();
});

describe('the outline of a plane in a cube', () => {
  test('has four corners across an axis, six across a diagonal, none beside the cube', () => {
    expect(planeOutline({ normal: [0, 0, 1], at: 3 }, 10)).toHaveLength(4);
    const across = 1 / Math.sqrt(3);
    const hexagon = planeOutline({ normal: [across, across, across], at: 0 }, 10);
    expect(hexagon).toHaveLength(6);
    hexagon.forEach((corner, i) => {
      const next = hexagon[(i + 1) % 6];
      // Neighbours in the polygon are neighbours on the cube.
      expect(Math.hypot(...corner.map((at, axis) => at - next[axis]))).toBeCloseTo(
        Math.sqrt(200),
        6,
      );
    });
    expect(planeOutline({ normal: [0, 0, 1], at: 11 }, 10)).toHaveLength(0);
  });

  test('lies around its middle', () => {
    const middle = mean(planeOutline({ normal: [0, 1, 0], at: -4 }, 10));
    [0, -4, 0].forEach((at, axis) => {
      expect(middle[axis]).toBeCloseTo(at, 9);
    });
  });
});

describe('a normal', () => {
  test('snaps to an axis of an icosahedron that is near, and else stays', () => {
    const golden = (1 + Math.sqrt(5)) / 2;
    const length = Math.hypot(1, golden);
    const near = snapNormal([0.05, -0.5, -0.86]);
    [0, -1 / length, -golden / length].forEach((part, axis) => {
      expect(near[axis]).toBeCloseTo(part, 9);
    });
    const far: [number, number, number] = [0.36, 0.48, 0.8];
    expect(snapNormal(far)).toEqual(far);
  });

  test('follows the pointer over the ball that its tip lies on', () => {
    const ray = { origin: [50, 3, 4], direction: [-1, 0, 0] } as const;
    const [x, y, z] = turnNormal(ray, [0, 0, 0], 13, [1, 0, 0]);
    expect([13 * x, 13 * y, 13 * z].map((at) => Math.round(at))).toEqual([12, 3, 4]);
    // A tip that is behind stays behind.
    expect(turnNormal(ray, [0, 0, 0], 13, [-1, 0, 0])[0]).toBeCloseTo(-12 / 13, 9);
    // Beside the ball it lies in its outline.
    const beside = { origin: [50, 30, 0], direction: [-1, 0, 0] } as const;
    expect(turnNormal(beside, [0, 0, 0], 13, [1, 0, 0])[1]).toBeCloseTo(1, 9);
  });

  test('is followed by its plane as far as the pointer goes along it', () => {
    const ray = { origin: [50, 0, 7], direction: [-1, 0, 0] } as const;
    expect(placeOnAxis(ray, [0, 0, 2], [0, 0, 1])).toBeCloseTo(5, 9);
    expect(placeOnAxis(ray, [0, 0, 2], [1, 0, 0])).toBe(0);
  });
});
