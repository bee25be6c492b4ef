import { overlap } from '@damselfly/compute/volume/silhouette.ts';
import { describe, expect, test } from 'vitest';
import { homeCamera } from '../volume/camera/move-camera.ts';
import type { VolumeState } from '../volume/volume-state.ts';
import { blobs } from './blobs.ts';
import { differenceFromKept, LIKE } from './kept-picture.ts';
import { covered, rmse, takePixels } from './pixels.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { changeState, showVolume, type ShownVolume } from './volume-stage.ts';

const SIZE = 64;
const values = blobs(SIZE);
const density: ShownVolume = {
  values,
  size: SIZE,
  more: { space: 'real', voxel: 0.5, unit: 'e⁻/nm³' },
};

/** Fringes that fall off over five decades, in a ball. */
const fringes = Array.from({ length: SIZE ** 3 }, (_, i) => {
  const centre = (SIZE - 1) / 2;
  const place = [Math.floor(i / SIZE ** 2), Math.floor(i / SIZE) % SIZE, i % SIZE];
  const [x, y, z] = place.map((at) => (at - centre) / centre);
  const wave = Math.cos(11 * x) * Math.cos(9 * y) * Math.cos(13 * z);
  return x * x + y * y + z * z > 1 ? 0 : 100 * Math.exp(-11 * Math.hypot(x, y, z)) * wave ** 2;
});
const intensity: ShownVolume = { values: fringes, size: SIZE, scale: 'log' };

const opening = sharedViewersPage();

const pictures: Readonly<Record<string, ShownVolume & { readonly state: Partial<VolumeState> }>> = {
  'surface-mesh': { ...density, state: { technique: 'mesh', level: 0.4 } },
  'surface-rays': { ...density, state: { technique: 'rays', level: 0.4 } },
  'three-surfaces': {
    ...density,
    state: {
      technique: 'rays',
      level: 0.2,
      opacity: 0.3,
      further: [
        { level: 0.5, opacity: 0.6 },
        { level: 0.8, opacity: 1 },
      ],
    },
  },
  'cut-open': {
    ...density,
    state: { technique: 'rays', level: 0.3, cut: { normal: [1, 1, 0], at: 4 }, scale: 'linear' },
  },
  cloud: { ...density, state: { surfaces: false, body: 'cloud', scale: 'linear' } },
  'cloud-of-intensity': { ...intensity, state: { surfaces: false, body: 'cloud', scale: 'log' } },
  maxima: { ...density, state: { surfaces: false, body: 'maxima', scale: 'gamma' } },
  slices: {
    ...intensity,
    state: { surfaces: false, slices: true, layers: [4, -6, 0], scale: 'log', outline: true },
  },
  'surface-and-slice': {
    ...density,
    state: { technique: 'rays', level: 0.5, plane: { normal: [1, 1, 1], at: 2 }, scale: 'symlog' },
  },
  orthographic: {
    ...density,
    state: { technique: 'mesh', level: 0.4, projection: 'orthographic' },
  },
};

describe('pictures of volumes of 64³ voxels', () => {
  test.each(Object.keys(pictures))('%s is as it was kept', async (name) => {
    const { page } = await opening;
    await showVolume(page, pictures[name]);
    expect(await differenceFromKept(page, name)).toBeLessThan(LIKE);
  });

  test('differ from mode to mode by more than that', async () => {
    const { page } = await opening;
    await showVolume(page, pictures['surface-rays']);
    const surface = await takePixels(page);
    await changeState(page, { surfaces: false, body: 'maxima' });
    expect(rmse(await takePixels(page), surface)).toBeGreaterThan(10 * LIKE);
  });
});

describe('rays and mesh', () => {
  const states: readonly Partial<VolumeState>[] = [
    { level: 0.25 },
    // As near as it is seen whole: the fewer pixels, the more of them are at its edge.
    { level: 0.6, camera: homeCamera({ middle: [2, 2, -3], radius: 16 }) },
    { level: 0.4, cut: 'y' },
    {
      level: 0.4,
      crop: [
        [-0.2, 0.5],
        [-0.5, 0.5],
        [-0.5, 0.1],
      ],
    },
    { level: 0.4, projection: 'orthographic' },
    { level: { sigmas: 3 }, dust: 400 },
  ];

  test.each(states)('cover the same pixels: %j', async (state) => {
    const { page } = await opening;
    await showVolume(page, { ...density, state: { ...state, technique: 'mesh' } });
    const mesh = covered(await takePixels(page));
    await showVolume(page, { ...density, state: { ...state, technique: 'rays' } });
    const rays = covered(await takePixels(page));
    expect(mesh.filter((mark) => mark === 1).length).toBeGreaterThan(1000);
    expect(overlap(mesh, rays)).toBeGreaterThanOrEqual(0.99);
  });

  test.each(['r8', 'r32f'] as const)('texels of %s look like those of r16f', async (texels) => {
    const { page } = await opening;
    const shown = pictures['surface-rays'];
    await showVolume(page, shown);
    const half = await takePixels(page);
    await showVolume(page, { ...shown, options: { texels } });
    expect(rmse(await takePixels(page), half)).toBeLessThan(LIKE);
  });
});

test('slices show what lies between the voxels, linear in each direction', async () => {
  const { page } = await opening;
  const size = 64;
  await showVolume(page, {
    ...density,
    state: {
      surfaces: false,
      plane: { normal: [0, 0, 1], at: 3.3 },
      colours: 'grey',
      scale: 'linear',
      range: { low: 0, high: 1 },
      projection: 'orthographic',
      // Straight from above: x to the right and y upwards.
      camera: { position: [0, -0.01, 200], target: [0, 0, 0], up: [0, 0, 1], fieldOfView: 18.18 },
    },
  });
  const { width, height, data } = await takePixels(page);
  const voxel = height / (2 * 200 * Math.tan((18.18 * Math.PI) / 360));
  const at = (x: number, y: number, z: number): number => values[(x * size + y) * size + z];
  const between = (x: number, y: number, z: number): number => {
    const [i, j, k] = [x, y, z].map(Math.floor);
    let sum = 0;
    for (let corner = 0; corner < 8; corner++) {
      const [a, b, c] = [corner >> 2, (corner >> 1) & 1, corner & 1];
      const weight =
        Math.abs(1 - a - (x - i)) * Math.abs(1 - b - (y - j)) * Math.abs(1 - c - (z - k));
      sum += weight * at(i + a, j + b, k + c);
    }
    return sum;
  };
  let largest = 0;
  for (let row = 40; row < height - 40; row += 7) {
    for (let column = 10; column < width - 10; column += 7) {
      const x = (column + 0.5 - width / 2) / voxel + size / 2 - 0.5;
      const y = (height / 2 - row - 0.5) / voxel + size / 2 - 0.5;
      const expected = between(x, y, 3.3 + size / 2 - 0.5);
      const shown = data[4 * (row * width + column)] / 255;
      largest = Math.max(largest, Math.abs(shown - Math.min(expected, 1)));
    }
  }
  expect(largest).toBeLessThan(0.02);
});

test('the page saw no error', async () => {
  const { errors } = await opening;
  expect(errors).toEqual([]);
});
