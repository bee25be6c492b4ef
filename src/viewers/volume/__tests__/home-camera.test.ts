import { expect, test } from '@jest/globals';
import { homeCamera } from '../camera/move-camera.ts';
import { CENTRE } from '../scene/ball.ts';

test('slices are first seen at about the same angle, none of them near its edge', () => {
  const { position } = homeCamera({ middle: CENTRE, radius: 10 }, 1.5, 'slices');
  const distance = Math.hypot(...position);
  const angles = position.map((at) => (Math.asin(at / distance) * 180) / Math.PI);
  expect(Math.min(...angles)).toBeGreaterThan(30);
  expect(Math.max(...angles)).toBeLessThan(42);
});
