import { expect, test } from '@jest/globals';
import { HomeView } from '../camera/home-view.ts';
import { homeCamera } from '../camera/move-camera.ts';
import { DEFAULT_VOLUME_STATE } from '../volume-state.ts';

const { position: FROM_TEN } = homeCamera(10);

/** A view whose surface reached to 10 at first, and what it does when the next reach elsewhere. */
function seenHome(): { home: HomeView; reaches: (reach: number) => number } {
  const painter = { reach: 10, aspect: 1 };
  const eye = { camera: homeCamera(1) };
  const home = new HomeView(painter, eye);
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  return {
    home,
    reaches: (reach) => {
      painter.reach = reach;
      home.follow(DEFAULT_VOLUME_STATE, 'next');
      // In units of the first.
      return Math.hypot(...eye.camera.position) / Math.hypot(...FROM_TEN);
    },
  };
}

test('from iteration to iteration the camera stays, whether surfaces reach a little farther or less far', () => {
  const { reaches } = seenHome();
  expect([10, 6, 9, 10.5, 5.5, 10].map(reaches)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('it goes back before anything is cut off, and stays there when the next reaches less far', () => {
  const { reaches } = seenHome();
  const distances = [12, 9, 12, 7].map(reaches);
  distances.forEach((distance) => {
    expect(distance).toBeCloseTo(1.2, 6);
  });
});

test('what would be lost in the picture is gone nearer to', () => {
  const { reaches } = seenHome();
  expect(reaches(4)).toBeCloseTo(0.4, 6);
});

test('another cube is fitted anew; a camera that was moved stays', () => {
  const painter = { reach: 10, aspect: 1 };
  const eye = { camera: homeCamera(1) };
  const home = new HomeView(painter, eye);
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  painter.reach = 9;
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  const fitted = eye.camera;
  expect(Math.hypot(...fitted.position) / Math.hypot(...FROM_TEN)).toBeCloseTo(0.9, 6);
  painter.reach = 30;
  home.follow({ ...DEFAULT_VOLUME_STATE, camera: fitted }, 'next');
  expect(eye.camera).toBe(fitted);
});
