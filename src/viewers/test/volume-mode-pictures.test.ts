import { describe, expect, test } from 'vitest';
import type { VolumeState } from '../volume/volume-state.ts';
import { blobs } from './blobs.ts';
import { differenceFromKept, LIKE } from './kept-picture.ts';
import { rmse, takePixels } from './pixels.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { changeState, showVolume, type ShownVolume } from './volume-stage.ts';

const SIZE = 64;
const values = blobs(SIZE);
/** The same, seen from the other end of every axis. */
const mirrored = values.toReversed();
/** One turn of phase around the z axis. */
const angles = values.map((_, i) => {
  const [x, y] = [Math.floor(i / SIZE ** 2), Math.floor(i / SIZE) % SIZE];
  const turns = Math.atan2(y - (SIZE - 1) / 2, x - (SIZE - 1) / 2) / (2 * Math.PI);
  return Math.floor(256 * turns) & 255;
});
const mask = values.map((value) => Number(value > 0.1));

const density: ShownVolume = {
  values,
  size: SIZE,
  more: { space: 'real', voxel: 0.5, unit: 'e⁻/nm³' },
  width: 192,
  height: 192 + 49,
};

const complex = { ...density, angles };
const supported = { ...density, support: mask };
const pair = { ...density, others: [mirrored] };
const three = { ...density, others: [mirrored, values.map((value) => value ** 2)] };

const opening = sharedViewersPage();

const meshes = { technique: 'mesh', level: 0.4 } as const;
const rays = { technique: 'rays', level: 0.4 } as const;
const bodiless = { surfaces: false, scale: 'linear' } as const;

const pictures: Readonly<Record<string, ShownVolume & { readonly state: Partial<VolumeState> }>> = {
  'difference-mesh': { ...pair, state: { ...meshes, together: 'difference' } },
  'difference-rays': { ...pair, state: { ...rays, together: 'difference' } },
  'difference-slices': { ...pair, state: { ...bodiless, slices: true, together: 'difference' } },
  'complex-mesh': { ...complex, state: meshes },
  'complex-rays': { ...complex, state: rays },
  'complex-cloud': { ...complex, state: { ...bodiless, body: 'cloud' } },
  'complex-slices': { ...complex, state: { ...bodiless, slices: true } },
  'support-around-surface': { ...supported, state: { ...rays, level: 0.7 } },
  'support-on-slices': { ...supported, state: { ...bodiless, slices: true } },
  tiles: { ...three, state: { ...meshes, together: 'tiles' } },
  swipe: { ...pair, state: { ...rays, together: 'swipe', divider: 0.6 } },
  'free-slice': {
    ...density,
    state: { ...bodiless, plane: { normal: [2, -1, 3], at: -3.5 }, outline: true },
  },
};

describe('pictures of 64³ voxels: phases, differences, supports, several together', () => {
  test.each(Object.keys(pictures))('%s is as it was kept', async (name) => {
    const { page, errors } = await opening;
    await showVolume(page, pictures[name]);
    expect(await differenceFromKept(page, name)).toBeLessThan(LIKE);
    expect(errors).toEqual([]);
  });

  const changes: readonly (readonly [string, Partial<VolumeState>])[] = [
    ['complex-rays', { part: 'amplitude' }],
    ['difference-rays', { together: 'alone' }],
    ['support-around-surface', { support: false }],
    ['swipe', { divider: 0.3 }],
    ['free-slice', { plane: { normal: [2, -1, 3], at: 3.5 } }],
  ];

  test.each(changes)('%s differs by more than that where %j', async (name, change) => {
    const { page } = await opening;
    await showVolume(page, pictures[name]);
    const shown = await takePixels(page);
    await changeState(page, change);
    await expect.poll(async () => rmse(await takePixels(page), shown)).toBeGreaterThan(4 * LIKE);
  });
});
