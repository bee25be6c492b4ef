import { expect, test } from '@jest/globals';
import { readPlace } from '../read-place.ts';
import { lookAlong, homeCamera } from '../volume/camera/move-camera.ts';
import { cameraRay } from '../volume/camera/camera-ray.ts';
import { ENGLISH_VOLUME_LABELS } from '../volume/english-labels.ts';
import { pointedVoxel } from '../volume/pointer/pointed-voxel.ts';
import { readingText } from '../volume/pointer/reading-text.ts';
import { DEFAULT_VOLUME_STATE, type VolumeState } from '../volume/volume-state.ts';
import { volumeFixture } from './volume-fixture.ts';

const SIZE = 5;
const VOXELS = SIZE ** 3;
const MIDDLE = (VOXELS - 1) / 2;

const angles = new Uint8Array(VOXELS);
/** 7 everywhere, but that the voxel in the middle has no value. */
const data = volumeFixture(new Float64Array(VOXELS).fill(7), 'linear', {
  missing: Uint8Array.from({ length: VOXELS }, (_, i) => Number(i === MIDDLE)),
});
const complex = { ...data, hue: { kind: 'phase', angles } as const };

test('a voxel that was not measured has no value and no phase', () => {
  expect(readPlace(complex, [0, 0, 0])).toEqual({ position: [0, 0, 0], value: NaN });
  expect(readPlace(complex, [1, 0, 0])).toMatchObject({ value: 7, phase: expect.any(Number) });
});

test('nor has a slice there, between voxels too', () => {
  const state: VolumeState = {
    ...DEFAULT_VOLUME_STATE,
    surfaces: false,
    slices: false,
    plane: { normal: [0, 0, 1], at: 0.2 },
  };
  const ray = cameraRay(
    lookAlong(homeCamera({ middle: [0, 0, 0], radius: SIZE }), 'z', false),
    state.projection,
    0,
    0,
  );
  const reading = pointedVoxel(complex, state, ray);
  expect(reading?.position[2]).toBeCloseTo(0.2, 6);
  expect(reading).toEqual({ position: reading?.position, value: NaN });
});

test('what is read of it says so', () => {
  const text = (x: number): string =>
    readingText(data, readPlace(data, [x, 0, 0]), 'natural', ENGLISH_VOLUME_LABELS);
  expect(text(0)).toMatch(/ · not measured$/);
  expect(text(1)).toMatch(/ · 7\.00$/);
});
