import { expect, test } from '@jest/globals';
import { HomeView } from '../camera/home-view.ts';
import { homeCamera } from '../camera/move-camera.ts';
import { ballAround, CENTRE, NOTHING, type Ball } from '../scene/ball.ts';
import { DEFAULT_VOLUME_STATE } from '../volume-state.ts';

const TEN: Ball = { middle: CENTRE, radius: 10 };
const { position: FROM_TEN } = homeCamera(TEN);

/** A view whose surface reached to 10 at first, and what it does when the next reach elsewhere. */
function seenHome(): { home: HomeView; reaches: (reach: number) => number } {
  const painter = { ball: TEN, aspect: 1 };
  const eye = { camera: homeCamera({ ...TEN, radius: 1 }) };
  const home = new HomeView(painter, eye);
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  return {
    home,
    reaches: (reach) => {
      painter.ball = { middle: CENTRE, radius: reach };
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
  const painter = { ball: TEN, aspect: 1 };
  const eye = { camera: homeCamera({ ...TEN, radius: 1 }) };
  const home = new HomeView(painter, eye);
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  painter.ball = { middle: CENTRE, radius: 9 };
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  const fitted = eye.camera;
  expect(Math.hypot(...fitted.position) / Math.hypot(...FROM_TEN)).toBeCloseTo(0.9, 6);
  painter.ball = { middle: CENTRE, radius: 30 };
  home.follow({ ...DEFAULT_VOLUME_STATE, camera: fitted }, 'next');
  expect(eye.camera).toBe(fitted);
});

test('what lies beside the centre is looked at in its middle, and followed when it goes elsewhere', () => {
  const painter: { ball: Ball; aspect: number } = {
    ball: { middle: [3, -4, 5], radius: 10 },
    aspect: 1,
  };
  const eye = { camera: homeCamera(TEN) };
  const home = new HomeView(painter, eye);
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  expect(eye.camera.target).toEqual([3, -4, 5]);
  expect(eye.camera.position.map((at, axis) => at - eye.camera.target[axis])).toEqual(
    FROM_TEN.map((at) => expect.closeTo(at, 9)),
  );
  // By less than the margin.
  painter.ball = { middle: [3.5, -4, 5], radius: 10 };
  home.follow(DEFAULT_VOLUME_STATE, 'next');
  expect(eye.camera.target).toEqual([3, -4, 5]);
  painter.ball = { middle: [8, -4, 5], radius: 10 };
  home.follow(DEFAULT_VOLUME_STATE, 'next');
  expect(eye.camera.target).toEqual([8, -4, 5]);
});

test('a difference is seen whole, also at a level that was chosen', () => {
  const painter: { ball: Ball; aspect: number } = {
    ball: { middle: [5, 0, 0], radius: 10 },
    aspect: 1,
  };
  const eye = { camera: homeCamera(TEN) };
  const home = new HomeView(painter, eye);
  const state = { ...DEFAULT_VOLUME_STATE, level: 0.4 };
  home.follow(state, 'other');
  painter.ball = TEN;
  home.follow(state, 'next');
  expect(eye.camera.target).toEqual([5, 0, 0]);
  home.follow({ ...state, together: 'difference' }, 'next');
  expect(eye.camera.target).toEqual([0, 0, 0]);
});

test('what comes beside it and reaches as far moves nothing', () => {
  const painter: { ball: Ball; aspect: number } = { ball: TEN, aspect: 1 };
  const eye = { camera: homeCamera(TEN) };
  const home = new HomeView(painter, eye);
  home.go(DEFAULT_VOLUME_STATE);
  const before = eye.camera;
  painter.ball = { middle: [0.01, 0, 0], radius: 10 };
  home.widen(DEFAULT_VOLUME_STATE);
  expect(eye.camera).toBe(before);
});

test('what comes after nothing is seen whole, also at a level that was chosen', () => {
  const painter: { ball: Ball; aspect: number } = { ball: NOTHING, aspect: 1 };
  const eye = { camera: homeCamera(TEN) };
  const home = new HomeView(painter, eye);
  const state = { ...DEFAULT_VOLUME_STATE, level: 0.9 };
  home.follow(state, 'other');
  painter.ball = { middle: [3, -4, 5], radius: 10 };
  home.follow({ ...state, level: 0.4 }, 'same');
  expect(eye.camera).toEqual(homeCamera(painter.ball));
});

test('where nothing is drawn any more, the camera stays where it is', () => {
  const painter: { ball: Ball; aspect: number } = {
    ball: { middle: [3, -4, 5], radius: 5 },
    aspect: 1,
  };
  const eye = { camera: homeCamera(TEN) };
  const home = new HomeView(painter, eye);
  home.follow(DEFAULT_VOLUME_STATE, 'other');
  const before = eye.camera;
  painter.ball = NOTHING;
  home.follow(DEFAULT_VOLUME_STATE, 'next');
  home.widen(DEFAULT_VOLUME_STATE);
  expect(eye.camera).toBe(before);
});

test('what comes beside it is seen whole too', () => {
  const painter: { ball: Ball; aspect: number } = { ball: TEN, aspect: 1 };
  const eye = { camera: homeCamera(TEN) };
  const home = new HomeView(painter, eye);
  home.go(DEFAULT_VOLUME_STATE);
  painter.ball = ballAround(TEN, { middle: [20, 0, 0], radius: 10 });
  home.widen(DEFAULT_VOLUME_STATE);
  expect(eye.camera.target).toEqual([10, 0, 0]);
  expect(eye.camera.position).toEqual(
    homeCamera({ middle: [10, 0, 0], radius: 20 }).position.map((at) => expect.closeTo(at, 9)),
  );
});
