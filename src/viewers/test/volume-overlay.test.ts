import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { VolumeState } from '../volume/volume-state.ts';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { blobs } from './blobs.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { changeState, showVolume } from './volume-stage.ts';

declare const viewer: VolumeViewer;

const SIZE = 32;
const values = blobs(SIZE);
const opening = sharedViewersPage();

beforeEach(async () => {
  const { page } = await opening;
  await showVolume(page, {
    values,
    size: SIZE,
    scale: 'log',
    more: { space: 'reciprocal', voxel: 0.01 },
    state: { level: 0.3, projection: 'orthographic' },
    width: 500,
    height: 449,
  });
});

function stateOf(page: Page): Promise<VolumeState> {
  return page.evaluate(() => viewer.state);
}

/** Takes a grip of the plane by so many pixels. */
async function dragGrip(page: Page, number: number, x: number, y: number): Promise<void> {
  const box = await page.locator('.dfl-VolumeOverlay-grip').nth(number).boundingBox();
  const from = { x: (box?.x ?? 0) + 6, y: (box?.y ?? 0) + 6 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + x, from.y + y, { steps: 4 });
  await page.mouse.up();
}

describe('over the volume', () => {
  test('the arrow of a plane turns it, its foot moves it, and the camera stays', async () => {
    const { page } = await opening;
    await changeState(page, { plane: { normal: [0, 0, 1], at: 2 }, surfaces: false });
    const { camera } = await stateOf(page);
    await dragGrip(page, 1, 60, 20);
    const turned = (await stateOf(page)).plane;
    expect(turned?.normal[2]).toBeLessThan(0.9);
    expect(Math.hypot(...(turned?.normal ?? []))).toBeCloseTo(1, 9);
    await changeState(page, { plane: { normal: [0, 0, 1], at: 2 } });
    await dragGrip(page, 0, 0, -40);
    const moved = (await stateOf(page)).plane;
    expect(moved?.normal).toEqual([0, 0, 1]);
    expect(moved?.at).toBeGreaterThan(3);
    expect((await stateOf(page)).camera).toEqual(camera);
  });

  test('with Ctrl the arrow snaps to an axis', async () => {
    const { page } = await opening;
    await changeState(page, { cut: { normal: [0.1, 0.05, 1], at: 0 } });
    await page.keyboard.down('Control');
    await dragGrip(page, 1, 1, 0);
    await page.keyboard.up('Control');
    expect((await stateOf(page)).cut).toEqual({ normal: [0, 0, 1], at: 0 });
  });

  test('two clicks on the surface measure its width', async () => {
    const { page } = await opening;
    // So low that it is there in the middle.
    await page.evaluate(async () => {
      const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
      viewer.state = { measures: true, level: 0.05 };
      await drawn;
    });
    for (const x of [230, 270]) {
      await page.mouse.click(x, 200);
    }
    const { measured } = await stateOf(page);
    expect(measured).toHaveLength(2);
    const [from, to] = measured;
    const voxels = Math.hypot(...from.map((at, axis) => at - to[axis]));
    const label = page.locator('.dfl-VolumeOverlay-measure text');
    await expect.poll(() => label.textContent()).toMatch(/^[\d.]+\u202fnm⁻¹$/);
    const text = (await label.textContent()) ?? '';
    expect(Number.parseFloat(text) / 0.01 / voxels).toBeCloseTo(1, 2);
    await page.mouse.click(250, 200);
    expect((await stateOf(page)).measured).toHaveLength(1);
  });

  test('rings say their resolution in nm or in Å', async () => {
    const { page } = await opening;
    await changeState(page, { rings: true });
    const rings = page.locator('.dfl-VolumeOverlay-rings text');
    // d = 1 / q: 10 nm is 10 voxels of 0.01 per nm from the centre.
    await expect.poll(() => rings.allTextContents()).toContain('10\u202fnm');
    await changeState(page, { unit: 'angstrom' });
    await expect.poll(() => rings.allTextContents()).toContain('100\u202fÅ');
  });

  test('a place that is pointed at elsewhere is marked and read', async () => {
    const { page } = await opening;
    const lines = page.locator('.dfl-VolumeOverlay-crosshair');
    expect(await lines.isVisible()).toBe(false);
    await page.evaluate(() => {
      viewer.point([5.5, 1.5, -3.5]);
    });
    expect(await lines.isVisible()).toBe(true);
    const reading = await page.locator('.dfl-VolumeViewer-reading').textContent();
    expect(reading).toContain('x 6, y 2, z −4');
    await page.evaluate(() => {
      viewer.point(undefined);
    });
    expect(await lines.isVisible()).toBe(false);
  });

  test('the page saw no error', async () => {
    const { errors } = await opening;
    expect(errors).toEqual([]);
  });
});
