import { describe, expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import { cameraRay, placeAlong } from '../camera/camera-ray.ts';
import { chosenCut, unitPlane } from '../planes/chosen-cut.ts';
import { histogramPath } from '../inspector/histogram-path.ts';
import { moveRampPoint } from '../inspector/move-ramp-point.ts';
import { withInnerSurface, withSurface } from '../inspector/with-surface.ts';
import { homeCamera } from '../camera/move-camera.ts';
import { CENTRE } from '../scene/ball.ts';
import { pointedVoxel } from '../pointer/pointed-voxel.ts';
import { cloudColours, firstSeen, opacityAt } from '../rays/cloud-colours.ts';
import { chosenSurfaces, levelOf } from '../levels/resolve-level.ts';
import { scenePlan } from '../scene/scene-plan.ts';
import { shownPlanes } from '../planes/shown-planes.ts';
import { DEFAULT_VOLUME_STATE, type VolumeState } from '../volume-state.ts';

const EDGE = 12;
const first = volumeFixture(
  Float64Array.from({ length: EDGE ** 3 }, (_, i) => (i * 7) % 100),
  'linear',
);
/** The same a later iteration, twice as bright. */
const later = volumeFixture(
  Float64Array.from({ length: EDGE ** 3 }, (_, i) => 2 * ((i * 7) % 100)),
  'linear',
);

function withState(change: Partial<VolumeState>): VolumeState {
  return { ...DEFAULT_VOLUME_STATE, ...change };
}

describe('a level', () => {
  test('stays as a value, and follows the data as σ or as a part of the voxels', () => {
    expect(levelOf(later, 40)).toBe(levelOf(first, 40));
    for (const level of ['auto', { sigmas: 1.5 }, { enclosed: 0.1 }] as const) {
      expect(levelOf(later, level)).toBeCloseTo(2 * levelOf(first, level), 6);
    }
  });

  test('as σ is that many above the mean', () => {
    expect(levelOf(first, { sigmas: -2 })).toBeCloseTo(first.mean - 2 * first.sigma, 9);
  });

  test('surfaces come from the outermost to the innermost, each with its number', () => {
    const further = [
      { level: 20, opacity: 1 },
      { level: 80, opacity: 0.5 },
    ];
    const surfaces = chosenSurfaces(first, withState({ level: 50, further }));
    expect(surfaces.map(({ number }) => number)).toEqual([1, 0, 2]);
    expect(withSurface(withState({ further }), 2, { opacity: 0.1 }).further).toEqual([
      further[0],
      { level: 80, opacity: 0.1 },
    ]);
    expect(withSurface(withState({ further }), 0, { level: 3 })).toEqual({ level: 3 });
  });
});

test('surfaces within others are opaque, and those around them let them be seen', () => {
  const two = withState(withInnerSurface(withState({})));
  expect([two.opacity, ...two.further.map(({ opacity }) => opacity)]).toEqual([0.5, 1]);
  const three = withState(withInnerSurface(two));
  expect([three.opacity, ...three.further.map(({ opacity }) => opacity)]).toEqual([0.35, 0.6, 1]);
  // What lets more through stays so.
  expect(withInnerSurface(withState({ opacity: 0.1 })).opacity).toBe(0.1);
});

describe('the cut', () => {
  test('opens clouds of intensities by itself, nothing else', () => {
    const cloud = withState({ body: 'cloud' });
    expect(chosenCut({ space: 'reciprocal' }, cloud)).toEqual({ normal: [1, 0, 0], at: 0 });
    expect(chosenCut({ space: 'real' }, cloud)).toBeUndefined();
    expect(chosenCut({ space: 'reciprocal' }, withState({}))).toBeUndefined();
    expect(chosenCut({ space: 'reciprocal' }, { ...cloud, cut: 'none' })).toBeUndefined();
  });

  test('is along any normal, which may be of any length but none', () => {
    expect(unitPlane({ normal: [0, 3, 4], at: 2 })).toEqual({ normal: [0, 0.6, 0.8], at: 2 });
    expect(unitPlane({ normal: [0, 0, 0], at: 2 }).normal).toEqual([0, 0, 1]);
  });
});

describe('the worker is asked', () => {
  const onCard = { isSoftware: false, texels: 'r16f' } as const;
  const byProcessor = { isSoftware: true, texels: 'r16f' } as const;

  test('for meshes where the processor draws surfaces alone, else for a texture', () => {
    expect(scenePlan(first, withState({ level: 5 }), byProcessor)).toEqual({
      level: 5,
      meshes: [5],
      texels: undefined,
      dust: undefined,
    });
    expect(scenePlan(first, withState({ level: 5 }), onCard)).toMatchObject({
      meshes: [],
      texels: 'r16f',
    });
    const cloud = withState({ body: 'cloud' });
    expect(scenePlan(first, cloud, byProcessor)).toMatchObject({ meshes: [], texels: 'r16f' });
  });

  test('for both where slices stand among meshes, and for bytes of a preview', () => {
    const state = withState({ level: 5, slices: true });
    expect(scenePlan(first, state, byProcessor)).toMatchObject({ meshes: [5], texels: 'r16f' });
    const preview = { ...first, binning: 2 };
    expect(scenePlan(preview, state, byProcessor)).toMatchObject({ texels: 'r8' });
  });
});

describe('the opacity of a cloud', () => {
  const ramp: VolumeState['ramp'] = [
    [0.2, 0],
    [0.6, 0.4],
    [1, 1],
  ];

  test('is straight between its points and level beyond', () => {
    expect([0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => opacityAt(ramp, at))).toEqual(
      [0, 0, 0.2, 0.4, 0.7, 1].map((opacity) => expect.closeTo(opacity, 9)),
    );
    expect(firstSeen(ramp)).toBe(0.2);
    expect(
      firstSeen([
        [0, 0],
        [1, 0],
      ]),
    ).toBe(1);
  });

  test('adds up over the samples of its depth', () => {
    const alpha = cloudColours({ colours: 'grey', ramp }, 0.25)[4 * 153 + 3];
    expect(1 - (1 - alpha) ** 4).toBeCloseTo(opacityAt(ramp, 0.6), 6);
  });

  test('keeps its points in their order', () => {
    expect(moveRampPoint(ramp, 1, 0.05, 2)).toEqual([ramp[0], [0.2, 1], ramp[2]]);
    expect(moveRampPoint(ramp, 2, 3, 0.5)[2]).toEqual([1, 0.5]);
  });
});

test('the outline of a histogram is as high as the logarithm of its counts', () => {
  expect(histogramPath([0, Math.E - 1, Math.E ** 2 - 1, 0])).toBe(
    'M0 1H0V1H0.25H0.25V0.5H0.5H0.5V0H0.75H0.75V1H1V1Z',
  );
});

describe('lines of sight', () => {
  const camera = homeCamera({ middle: CENTRE, radius: 10 });

  test('meet in the eye, or are parallel, and agree in the plane of the target', () => {
    const seen = cameraRay(camera, 'perspective', 0.3, -0.2);
    const flat = cameraRay(camera, 'orthographic', 0.3, -0.2);
    expect(seen.origin).toEqual(camera.position);
    expect(flat.direction).toEqual(cameraRay(camera, 'orthographic', 0, 0).direction);
    const distance = Math.hypot(...camera.position);
    const [a, b] = [placeAlong(seen, distance), placeAlong(flat, distance)];
    expect(Math.hypot(...a.map((at, i) => at - b[i]))).toBeCloseTo(0, 6);
  });

  test('a slice is read where the line meets it', () => {
    const state = withState({ surfaces: false, plane: { normal: [0, 0, 2], at: 1.5 } });
    expect(shownPlanes(state)).toEqual([{ normal: [0, 0, 1], at: 1.5 }]);
    const reading = pointedVoxel(first, state, cameraRay(camera, 'perspective', 0.02, 0.05));
    expect(reading?.position[2]).toBeCloseTo(1.5, 9);
    const off = pointedVoxel(first, state, cameraRay(camera, 'perspective', 0.99, 0));
    expect(off).toBeUndefined();
  });
});
