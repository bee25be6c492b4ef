import { expect, test } from 'vitest';
import { cyclic } from '../colours/cyclic.ts';
import type { VolumeState } from '../volume/volume-state.ts';
import { takePixels } from './pixels.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { showVolume } from './volume-stage.ts';

const SIZE = 16;
const PICTURE = 240;
const opening = sharedViewersPage();

/** Of a whole circle per voxel: three turns along x. */
const TURNS_PER_VOXEL = 3 / SIZE;
const xOf = (index: number): number => Math.floor(index / SIZE ** 2);
const angles = Array.from(
  { length: SIZE ** 3 },
  (_, i) => Math.round(256 * TURNS_PER_VOXEL * xOf(i)) & 255,
);

/** A slice across y, seen along y: x runs to the right, a pixel is a sixteenth of a voxel. */
const SLICE: Partial<VolumeState> = {
  surfaces: false,
  plane: { normal: [0, 1, 0], at: 0 },
  part: 'phase',
  projection: 'orthographic',
  camera: { position: [0, -60, 0], target: [0, 0, 0], up: [0, 0, 1], fieldOfView: 14.25 },
  axes: false,
  scaleBar: false,
};

/** Angles by colour. */
const COLOURS = Array.from({ length: 256 }, (_, i) => cyclic(i / 255).map((part) => 255 * part));

/** The part of the circle, 0 to 1, whose colour is nearest; undefined of what is dark or no colour of the circle. */
function turnOf(colour: readonly number[]): number | undefined {
  const distances = COLOURS.map((other) =>
    Math.hypot(...other.map((part, channel) => part - colour[channel])),
  );
  const least = Math.min(...distances);
  return least < 12 ? distances.indexOf(least) / 255 - 0.5 : undefined;
}

async function rowOfSlice(
  amplitudes: readonly number[],
  state: Partial<VolumeState> = {},
): Promise<readonly (readonly number[])[]> {
  const { page } = await opening;
  await showVolume(page, {
    values: amplitudes,
    angles,
    size: SIZE,
    more: { space: 'real' },
    state: { ...SLICE, ...state },
    width: PICTURE,
    height: PICTURE,
  });
  const { width, height, data } = await takePixels(page);
  const from = 4 * width * Math.floor(height / 2 + 3);
  return Array.from({ length: width }, (_, x) => data.slice(from + 4 * x, from + 4 * x + 3));
}

/** Voxels of the model per pixel of the row. */
function voxelsPerPixel(width: number): number {
  return (2 * 60 * Math.tan((14.25 * Math.PI) / 360)) / width;
}

test('between voxels phases of a ramp through several turns are near the true ones', async () => {
  const row = await rowOfSlice(angles.map(() => 1));
  const step = voxelsPerPixel(row.length);
  const errors = row.map((colour, pixel) => {
    const x = (pixel + 0.5 - row.length / 2) * step + (SIZE - 1) / 2;
    const turn = turnOf(colour);
    if (x < 0.1 || x > SIZE - 1.1 || turn === undefined) {
      return x < 0.1 || x > SIZE - 1.1 ? 0 : 0.5;
    }
    const difference = turn - TURNS_PER_VOXEL * x;
    return Math.abs(difference - Math.round(difference));
  });
  // Codes are 1/256 of a circle, and a straight way between two numbers is not quite the arc: 0.1 rad are 0.016 of one.
  expect(Math.max(...errors)).toBeLessThan(0.025);
});

test('phases of little amplitude are dark, from the part on that is chosen', async () => {
  const amplitudes = angles.map((_, i) => (xOf(i) < SIZE / 2 ? 0.05 : 1));
  const lit = (row: readonly (readonly number[])[], from: number, to: number): number => {
    const part = row.slice(Math.round(from * row.length), Math.round(to * row.length));
    return part.filter((colour) => turnOf(colour) !== undefined).length / part.length;
  };
  const row = await rowOfSlice(amplitudes);
  expect(lit(row, 0.55, 0.95)).toBeGreaterThan(0.95);
  expect(lit(row, 0.05, 0.45)).toBe(0);
  const all = await rowOfSlice(amplitudes, { phaseFloor: 0.01 });
  expect(lit(all, 0.05, 0.95)).toBeGreaterThan(0.95);
  expect((await opening).errors).toEqual([]);
});
