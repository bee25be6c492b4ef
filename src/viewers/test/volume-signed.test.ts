import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { VolumeState } from '../volume/volume-state.ts';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { changeState, showVolume } from './volume-stage.ts';

declare const viewer: VolumeViewer;

const SIZE = 24;
/** Waves around 0, from −0.8 to 0.8. */
const values = Array.from(
  { length: SIZE ** 3 },
  (_, i) =>
    0.8 *
    Math.sin((2 * Math.PI * Math.floor(i / SIZE ** 2)) / SIZE) *
    Math.sin((2 * Math.PI * (i % SIZE)) / SIZE),
);
const opening = sharedViewersPage();
let page: Page;

beforeEach(async () => {
  ({ page } = await opening);
  await showVolume(page, {
    values,
    size: SIZE,
    signed: true,
    state: { inspector: true, level: 0.4, technique: 'mesh', scale: 'linear' },
    width: 760,
    height: 640,
  });
});

function state(): Promise<VolumeState> {
  return page.evaluate(() => viewer.state);
}

describe('of values of either sign', () => {
  test('a level has a handle on both sides of 0, which move together', async () => {
    const above = page.getByRole('slider', { name: 'Level of surface 1', exact: true });
    const below = page.getByRole('slider', { name: 'Level of surface 1 below 0' });
    const place = async (handle: typeof above): Promise<number> =>
      Number(await handle.getAttribute('aria-valuenow'));
    expect((await place(above)) + (await place(below))).toBe(100);
    expect(await below.getAttribute('aria-valuetext')).toBe('±0.400');
    await below.press('ArrowLeft');
    const { level } = await state();
    expect(level).toBeGreaterThan(0.4);
    expect((await place(above)) + (await place(below))).toBe(100);
    await above.press('ArrowLeft');
    expect((await state()).level).toBeCloseTo(0.4, 9);
  });

  test('a sign that is not shown has no handle', async () => {
    await changeState(page, { signs: 'below' });
    const below = page.getByRole('slider', { name: 'Level of surface 1 below 0' });
    await below.waitFor();
    const above = page.getByRole('slider', { name: 'Level of surface 1', exact: true });
    await expect.poll(() => above.count()).toBe(0);
    await changeState(page, { signs: 'above' });
    await above.waitFor();
    await expect.poll(() => below.count()).toBe(0);
  });

  test('the range ends at opposite values, either of which can be typed', async () => {
    const low = page.getByRole('spinbutton', { name: 'Lowest colour' });
    const high = page.getByRole('spinbutton', { name: 'Highest colour' });
    expect(Number(await low.inputValue())).toBe(-Number(await high.inputValue()));
    await low.fill('-0.5');
    await low.press('Enter');
    expect((await state()).range).toEqual({ low: 0, high: 0.5 });
    expect(await high.inputValue()).toBe('0.5');
    await high.fill('0.7');
    await high.press('Enter');
    expect((await state()).range).toEqual({ low: 0, high: 0.7 });
  });

  test('a level counts for both signs, and there is none beyond the largest value', async () => {
    const level = page.getByRole('spinbutton', { name: 'Level', exact: true });
    await level.fill('-0.9');
    await level.press('Enter');
    await page.getByText('Choose a level from −0.800 to 0.800.').waitFor();
    expect((await state()).level).toBe(0.4);
    await level.fill('-0.3');
    await level.press('Enter');
    expect((await state()).level).toBe(-0.3);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
