import { expect, test } from '@jest/globals';
import { lookAs, viewOf, VIEWS } from '../camera/named-views.ts';
import { homeCamera, turnCamera, zoomCamera } from '../camera/move-camera.ts';

const home = homeCamera({ middle: [3, -2, 1], radius: 10 });

test.each(VIEWS)('%s is known by where the camera is, at any distance', (view) => {
  const camera = zoomCamera(lookAs(home, view), 1.7);
  expect(viewOf(camera, view)).toBe(view);
  expect(camera.target).toEqual(home.target);
  // By whatever name it was moved before.
  expect(viewOf(camera, 'free')).toBe(view === '2' ? 'z' : view);
});

test('a camera that was turned is free', () => {
  expect(viewOf(home, 'free')).toBe('free');
  expect(viewOf(turnCamera(lookAs(home, 'x'), 1, 0), 'x')).toBe('free');
});
