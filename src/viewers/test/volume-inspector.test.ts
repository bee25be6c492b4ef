import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { VolumeState } from '../volume/volume-state.ts';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { blobs } from './blobs.ts';
import type { Viewers } from './page.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { showVolume } from './volume-stage.ts';

declare const viewers: Viewers;
declare const viewer: VolumeViewer;

const SIZE = 32;
const values = blobs(SIZE);
const opening = sharedViewersPage();

async function show(space: 'real' | 'reciprocal'): Promise<Page> {
  const { page } = await opening;
  await showVolume(page, {
    values,
    size: SIZE,
    more: { space, voxel: 0.5, unit: 'e⁻/nm³' },
    state: { inspector: true, level: 0.4, technique: 'mesh', scale: 'linear' },
    width: 760,
    height: 640,
  });
  return page;
}

beforeEach(async () => {
  await show('real');
});

async function state(): Promise<VolumeState> {
  const { page } = await opening;
  return page.evaluate(() => viewer.state);
}

describe('beside the volume', () => {
  test('the grip in the histogram moves the level', async () => {
    const { page } = await opening;
    const grip = page.getByRole('slider', { name: 'Level of surface 1', exact: true });
    expect(await grip.getAttribute('aria-valuetext')).toBe('0.400 e⁻/nm³');
    await grip.press('ArrowRight');
    const byKey = (await state()).level;
    expect(byKey).toBeGreaterThan(0.4);
    const box = await grip.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 1, (box?.y ?? 0) + 40];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 3 });
    await page.mouse.up();
    expect((await state()).level).toBeGreaterThan(Number(byKey) + 0.1);
  });

  test('a level in σ follows the next data, as a value it stays', async () => {
    const { page } = await opening;
    await page.getByRole('combobox', { name: 'Measure of level 1' }).selectOption('σ above mean');
    const { level } = await state();
    expect(level).toHaveProperty('sigmas');
    const shown = await page.evaluate(
      async ({ values, size }) => {
        const drawn = new Promise<{ level: number }>((resolve) => viewer.on('drawn', resolve));
        const brighter = values.map((value) => 3 * value);
        viewer.update(viewers.volumeData(brighter, size, 'linear', { space: 'real' }));
        return (await drawn).level;
      },
      { values, size: SIZE },
    );
    expect(shown).toBeCloseTo(1.2, 1);
  });

  test('the outline of a support can be switched on where there is one, else it says why not', async () => {
    const { page } = await opening;
    const outline = page.getByRole('switch', { name: 'Support outline' });
    expect(await outline.getAttribute('aria-disabled')).toBe('true');
    expect(await outline.getAttribute('aria-checked')).toBe('false');
    expect(await outline.getAttribute('title')).toMatch(/^There is no support/);
    await outline.click({ force: true });
    expect((await state()).support).toBe(true);
    await page.evaluate(
      (mask) => {
        viewer.support = viewers.volumeData(mask, 2, 'linear', { space: 'real' });
      },
      [0, 1, 1, 1, 1, 1, 1, 0],
    );
    expect(await outline.getAttribute('aria-disabled')).toBe('false');
    await outline.click();
    expect((await state()).support).toBe(false);
  });

  test('the histogram tells its values and counts, none over another', async () => {
    const { page } = await opening;
    const ticks = page.locator('.dfl-VolumeHistogram-values > span');
    const texts = await ticks.allTextContents();
    expect(texts.length).toBeGreaterThanOrEqual(3);
    const boxes = await Promise.all((await ticks.all()).map((tick) => tick.boundingBox()));
    boxes.slice(1).forEach((box, i) => {
      expect(box?.x).toBeGreaterThan((boxes[i]?.x ?? 0) + (boxes[i]?.width ?? 0));
    });
    expect(await page.locator('.dfl-VolumeHistogram-counts > span').first().textContent()).toBe(
      '1',
    );
    await page.getByText('Voxels, logarithmic').waitFor();
  });

  test('a level that there is none of is not drawn, and it is said which there are', async () => {
    const { page } = await opening;
    const level = page.getByRole('spinbutton', { name: 'Level', exact: true });
    const ofSurface = page.getByRole('spinbutton', { name: 'Level of surface 1' });
    for (const field of [level, ofSurface]) {
      await field.fill('9');
      await field.press('Enter');
      await page.getByText('Choose a level from').waitFor({ timeout: 5000 });
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect((await state()).level).toBe(0.4);
      await field.press('Escape');
      expect(await field.inputValue()).toBe('0.4');
      expect(await page.getByRole('alert').count()).toBe(0);
    }
    const measure = page.getByRole('combobox', { name: 'Measure of level 1' });
    for (const [name, wrong, right] of [
      ['σ above mean', '-3', '2'],
      ['% of voxels', '150', '5'],
    ]) {
      await measure.selectOption(name);
      const before = (await state()).level;
      await ofSurface.fill(wrong);
      await ofSurface.press('Enter');
      await page.getByRole('alert').waitFor();
      expect((await state()).level).toEqual(before);
      await ofSurface.fill(right);
      await ofSurface.press('Enter');
      expect(await page.getByRole('alert').count()).toBe(0);
      expect((await state()).level).not.toEqual(before);
    }
  });

  test('surfaces are added and taken away', async () => {
    const { page } = await opening;
    const add = page.getByRole('button', { name: 'Add surface' });
    await add.click();
    await add.click();
    expect((await state()).further).toHaveLength(2);
    expect(await add.isVisible()).toBe(false);
    await page.getByRole('slider', { name: 'Opacity of surface 1' }).press('Home');
    expect((await state()).opacity).toBe(0);
    await page.getByRole('button', { name: 'Remove surface 2' }).click();
    expect((await state()).further).toHaveLength(1);
  });

  test('the cut is placed by slider, number, normal and axis', async () => {
    const { page } = await opening;
    await page.getByRole('radio', { name: 'Half' }).click();
    const position = page.getByRole('spinbutton', { name: 'Position', exact: true }).first();
    await position.fill('2');
    await position.press('Enter');
    // Half a nanometre a voxel.
    expect((await state()).cut).toEqual({ normal: [1, 0, 0], at: 4 });
    await page.getByRole('button', { name: 'Across a 3-fold axis' }).first().click();
    expect((await state()).cut).toEqual({ normal: [1, 1, 1], at: 4 });
    await page.getByRole('slider', { name: 'Box along z to' }).press('PageDown');
    expect((await state()).crop[2][1]).toBeCloseTo(0.4, 9);
    await page.getByRole('radio', { name: 'Whole' }).click();
    expect((await state()).cut).toBe('none');
  });

  test('colours, scale and range of the slices are chosen', async () => {
    const { page } = await opening;
    await page.getByRole('combobox', { name: 'Colour map' }).selectOption('Cividis');
    await page.getByRole('radio', { name: 'Symlog' }).click();
    await page.getByRole('slider', { name: 'Highest colour' }).press('PageDown');
    await page.getByRole('switch', { name: 'Free slice' }).click();
    const chosen = await state();
    expect([chosen.colours, chosen.scale]).toEqual(['cividis', 'symlog']);
    expect(chosen.range).not.toBe('auto');
    expect(chosen.plane).toEqual({ normal: [1, 1, 1], at: 0 });
  });

  test('points of the opacity are moved by keys', async () => {
    const { page } = await opening;
    await page.evaluate(() => (viewer.state = { surfaces: false, body: 'cloud' }));
    const point = page.getByRole('slider', { name: 'Opacity of the volume, point 3' });
    await point.press('ArrowUp');
    await point.press('ArrowLeft');
    const [place, opacity] = (await state()).ramp[2];
    expect([place, opacity]).toEqual([expect.closeTo(0.58, 9), expect.closeTo(0.35, 9)]);
  });

  test('filters change the data of intensities, their levels too, and are not offered of densities', async () => {
    const { page: stage } = await opening;
    expect(await stage.getByRole('switch', { name: 'Centrosymmetric' }).count()).toBe(0);
    const page = await show('reciprocal');
    const caption = page.locator('.dfl-VolumeInspector-head .dfl-VolumeInspector-caption');
    const before = await caption.textContent();
    await page.getByRole('switch', { name: 'Centrosymmetric' }).click();
    await expect.poll(() => caption.textContent()).not.toBe(before);
    await page.getByRole('switch', { name: 'Centrosymmetric' }).click();
    await expect.poll(() => caption.textContent()).toBe(before);
  });

  test('dust goes: fewer triangles are drawn', async () => {
    const { page } = await opening;
    const triangles = await page.evaluate(async () => {
      const counts: number[] = [];
      viewer.on('drawn', (drawn) => counts.push(drawn.triangles));
      for (const dust of [1, 1000]) {
        const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
        viewer.state = { dust };
        await drawn;
      }
      return counts;
    });
    expect(triangles[1]).toBeLessThan(triangles[0]);
  });

  test('keys change the projection and look along the axes of an icosahedron', async () => {
    const { page } = await opening;
    const stage = page.locator('.dfl-VolumeViewer-stage');
    await stage.press('o');
    expect((await state()).projection).toBe('orthographic');
    await stage.press('3');
    const [x, y, z] = await page.evaluate(() => {
      const { position, target } = viewer.camera;
      return position.map((at, axis) => at - target[axis]);
    });
    expect(y / x).toBeCloseTo(1, 9);
    expect(z / x).toBeCloseTo(1, 9);
    expect(await stage.getAttribute('aria-label')).toContain('Surface at 0.400 e⁻/nm³ of 32³');
  });

  test('the pointer reads value and place', async () => {
    const { page } = await opening;
    const box = await page.locator('.dfl-VolumeViewer-canvas').boundingBox();
    await page.evaluate(() => (viewer.state = { slices: true, surfaces: false }));
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 300);
    const reading = page.locator('.dfl-VolumeViewer-reading');
    await expect.poll(() => reading.textContent()).toMatch(/^x .+nm · .+e⁻\/nm³$/);
  });

  test('the page saw no error', async () => {
    const { errors } = await opening;
    expect(errors).toEqual([]);
  });
});
