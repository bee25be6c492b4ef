import { expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import type { FoundScene } from '../scene/scene-source.ts';
import { VolumeScene } from '../scene/volume-scene.ts';
import { DEFAULT_VOLUME_STATE, type Camera } from '../volume-state.ts';

const EDGE = 8;
const data = volumeFixture(new Float64Array(EDGE ** 3), 'linear');
const plan = { level: 1, meshes: [], texels: undefined, dust: undefined };
const found: FoundScene = {
  data,
  plan,
  surfaces: [],
  detail: { isHalved: false, block: 1 },
  texels: undefined,
  wish: {
    data,
    filters: {
      centrosymmetric: false,
      radialMinimum: false,
      normalised: false,
      part: 'amplitude',
      signs: 'both',
      minus: undefined,
    },
    planFor: () => plan,
    askedAt: 0,
  },
};

test.each([100, 0, -10, -1000])(
  'the far plane lies behind the near one, with the model %d voxels before the eye',
  (depth) => {
    const scene = new VolumeScene();
    scene.load(found, DEFAULT_VOLUME_STATE);
    const camera: Camera = {
      position: [-depth, 0, 0],
      target: [100 - depth, 0, 0],
      up: [0, 0, 1],
      fieldOfView: 26,
    };
    scene.aim(camera, 'perspective', 1);
    const { near, far } = scene.eye;
    expect(near).toBeGreaterThan(0);
    expect(far - near).toBeGreaterThanOrEqual(EDGE);
    scene.dispose();
  },
);
