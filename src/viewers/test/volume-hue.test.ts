import { overlap } from '@damselfly/compute/volume/silhouette.ts';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { VolumeState } from '../volume/volume-state.ts';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import type { Viewers } from './page.ts';
import { covered, takePixels, type Pixels } from './pixels.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { changeState, showVolume } from './volume-stage.ts';

declare const viewers: Viewers;
declare const viewer: VolumeViewer;

const SIZE = 16;
const PICTURE = 128;
const opening = sharedViewersPage();

/** A ball at a place along x, in parts of the half edge. */
function ball(at: number): number[] {
  const centre = (SIZE - 1) / 2;
  return Array.from({ length: SIZE ** 3 }, (_, i) => {
    const x = (Math.floor(i / SIZE ** 2) - centre) / centre - at;
    const y = ((Math.floor(i / SIZE) % SIZE) - centre) / centre;
    const z = ((i % SIZE) - centre) / centre;
    return Math.exp(-(x * x + y * y + z * z) / 0.06);
  });
}

const [left, right] = [ball(-0.45), ball(0.45)];
const both = left.map((value, i) => value + right[i]);
/** Along y, so that x runs to the right. */
const ALONG_Y: Partial<VolumeState> = {
  level: 0.4,
  camera: { position: [0, -60, 0], target: [0, 0, 0], up: [0, 0, 1], fieldOfView: 26 },
  axes: false,
};

async function show(
  values: readonly number[],
  state: Partial<VolumeState>,
  angles?: readonly number[],
): Promise<Page> {
  const { page } = await opening;
  await showVolume(page, {
    values,
    size: SIZE,
    state: { ...ALONG_Y, ...state },
    more: { space: 'real' },
    width: PICTURE,
    height: PICTURE + 49,
    ...(angles && { angles }),
  });
  return page;
}

type Colour = readonly [number, number, number];

/** The mean colour of what is drawn in a half of the picture. */
function meanColour({ width, height, data }: Pixels, half: 'left' | 'right'): Colour {
  const mask = covered({ width, height, data });
  const sum = [0, 0, 0, 0];
  mask.forEach((isCovered, i) => {
    const isLeft = i % width < width / 2;
    if (isCovered && isLeft === (half === 'left')) {
      [0, 1, 2].forEach((channel) => (sum[channel] += data[4 * i + channel]));
      sum[3] += 1;
    }
  });
  return [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]];
}

const isWarm = ([red, , blue]: Colour): boolean => red > blue + 30;
const isCold = ([red, , blue]: Colour): boolean => blue > red + 30;

const PICTURES: readonly Partial<VolumeState>[] = [
  { technique: 'mesh' },
  { technique: 'rays' },
  { surfaces: false, plane: { normal: [0, 1, 0], at: 0 } },
  { surfaces: false, body: 'maxima', cut: 'none' },
];

test.each(PICTURES)(
  'a difference is warm where there is more, cold where less: %j',
  async (how) => {
    const page = await show(right, { ...how, together: 'difference', scale: 'linear' });
    await page.evaluate(
      async ({ values, size }) => {
        const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
        const data = viewers.volumeData(values, size, 'linear', { space: 'real' });
        viewer.companions = {
          volumes: [{ name: 'Before', data }],
          name: 'Now',
          before: 1,
          sharesLevels: true,
        };
        await drawn;
      },
      { values: left, size: SIZE },
    );
    const picture = await takePixels(page);
    expect([isWarm(meanColour(picture, 'right')), isCold(meanColour(picture, 'left'))]).toEqual([
      true,
      true,
    ]);
  },
);

test('of either sign one can be looked at', async () => {
  const { page } = await opening;
  await showVolume(page, {
    values: right.map((value, i) => value - left[i]),
    size: SIZE,
    state: { ...ALONG_Y, technique: 'mesh', inspector: true },
    more: { space: 'real' },
    signed: true,
    width: 640,
    height: 400,
  });
  const halves = async (): Promise<readonly boolean[]> => {
    const { width, data } = await takePixels(page);
    const mask = covered({ width, height: data.length / 4 / width, data });
    return [0, 1].map((half) =>
      mask.some(
        (isCovered, i) => isCovered === 1 && Math.floor((2 * (i % width)) / width) === half,
      ),
    );
  };
  expect(await halves()).toEqual([true, true]);
  const choose = async (name: string): Promise<void> => {
    const drawn = page.evaluate(
      () =>
        new Promise<void>((done) =>
          viewer.on('drawn', () => {
            done();
          }),
        ),
    );
    await page.getByRole('radio', { name }).click();
    await drawn;
  };
  await choose('Above 0');
  expect(await halves()).toEqual([false, true]);
  await choose('Below 0');
  expect(await halves()).toEqual([true, false]);
});

/** Real on the left, imaginary on the right. */
const angles = both.map((_, i) => (Math.floor(i / SIZE ** 2) < SIZE / 2 ? 0 : 64));

test.each(PICTURES)('phases are colours: %j', async (how) => {
  const page = await show(both, { ...how, scale: 'linear' }, angles);
  const picture = await takePixels(page);
  const [a, b] = [meanColour(picture, 'left'), meanColour(picture, 'right')];
  // Of angle 0 red, a quarter of the circle on green; of slices most is dark.
  expect([a[0] > 1.1 * a[1], b[1] > 1.02 * b[0]]).toEqual([true, true]);
});

test('of complex numbers one part can be looked at', async () => {
  const page = await show(both, { technique: 'mesh' }, angles);
  const whole = covered(await takePixels(page));
  const partly = async (part: VolumeState['part']): Promise<number[]> => {
    await page.evaluate(async (chosen) => {
      const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
      viewer.state = { part: chosen };
      await drawn;
    }, part);
    return covered(await takePixels(page));
  };
  const onLeft = (mask: readonly number[]): number[] =>
    mask.map((isCovered, i) => (i % PICTURE < PICTURE / 2 ? isCovered : 0));
  expect(overlap(await partly('amplitude'), whole)).toBeGreaterThan(0.97);
  expect(overlap(await partly('real'), onLeft(whole))).toBeGreaterThan(0.9);
  expect(overlap(await partly('imaginary'), onLeft(whole))).toBeLessThan(0.1);
  await changeState(page, { inspector: true });
  const select = page.getByRole('combobox', { name: 'Complex' });
  await select.selectOption('Amplitude, phase as colour');
  expect(await page.evaluate(() => viewer.state.part)).toBe('coloured');
  expect(await page.evaluate(() => viewer.summary)).toContain('(Amplitude, phase as colour)');
  expect((await opening).errors).toEqual([]);
});
