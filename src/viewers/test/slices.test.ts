import { beforeEach, describe, expect, test } from 'vitest';
import type { SlicesViewer } from '../slices/slices-viewer.ts';
import { blobs } from './blobs.ts';
import type { Viewers } from './page.ts';
import { sharedViewersPage } from './viewers-page.ts';

declare const viewers: Viewers;
declare let slices: SlicesViewer;
declare let told: unknown[];

const SIZE = 21;
/** Pixels per voxel: what fits into the fields below, in whole ones. */
const ZOOM = 9;
const values = blobs(SIZE);
const opening = sharedViewersPage();

/** A fresh viewer in the page that shows the blobs on a linear grey scale, as a cube in real space. */
beforeEach(async () => {
  const { page } = await opening;
  await page.evaluate(
    ({ values, size }) => {
      const node = document.createElement('div');
      node.style.cssText = 'width: 660px; height: 260px';
      document.body.replaceChildren(node);
      Object.assign(globalThis, { slices: new viewers.SlicesViewer(), told: [] });
      slices.mount(node);
      slices.state = { scale: 'linear', colours: 'grey', range: { low: 0, high: 1 } };
      slices.on('layer', (layers) => told.push(layers));
      slices.update(
        viewers.volumeData(values, size, 'linear', { space: 'real', unit: 'e⁻/nm³', voxel: 0.5 }),
      );
    },
    { values, size: SIZE },
  );
  await settled();
});

/** Two frames later everything that was asked for is drawn. */
async function settled(): Promise<void> {
  const { page } = await opening;
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The grey at the middle of each voxel of a slice, row by row. */
async function greysOf(slice: number): Promise<number[]> {
  const { page } = await opening;
  return page.evaluate(
    ({ slice, size, zoom }) => {
      const canvas = document.querySelectorAll('canvas')[slice];
      const context = canvas.getContext('2d');
      const left = Math.round((canvas.width - size * zoom) / 2);
      const top = Math.round((canvas.height - size * zoom) / 2);
      return Array.from({ length: size * size }, (_, i) => {
        const x = left + (i % size) * zoom + 2;
        const y = top + Math.floor(i / size) * zoom + 2;
        return context?.getImageData(x, y, 1, 1).data[0] ?? -1;
      });
    },
    { slice, size: SIZE, zoom: ZOOM },
  );
}

/** Voxels whose grey is not that of their value; handles and lines hide some. */
function wrong(greys: readonly number[], valueOf: (row: number, column: number) => number): number {
  return greys.filter((grey, i) => {
    const value = valueOf(Math.floor(i / SIZE), i % SIZE);
    return Math.abs(grey - 255 * Math.min(value, 1)) > 3;
  }).length;
}

function valueAt(x: number, y: number, z: number): number {
  return values[(x * SIZE + y) * SIZE + z];
}

describe('the slices viewer in Chromium', () => {
  test('shows the three central slices, whole voxels each of the colour of its value', async () => {
    const centre = (SIZE - 1) / 2;
    const hidden = 2 * SIZE;
    expect(wrong(await greysOf(0), (y, z) => valueAt(centre, y, z))).toBeLessThan(hidden);
    expect(wrong(await greysOf(1), (x, z) => valueAt(x, centre, z))).toBeLessThan(hidden);
    expect(wrong(await greysOf(2), (x, y) => valueAt(x, y, centre))).toBeLessThan(hidden);
    // It would not do to compare with another slice.
    expect(wrong(await greysOf(0), (x, z) => valueAt(x, centre, z))).toBeGreaterThan(2 * hidden);
  });

  test('the slider moves a plane by a layer', async () => {
    const { page } = await opening;
    const slider = page.getByRole('slider', { name: 'Position of plane x' });
    await slider.press('ArrowRight');
    await slider.press('ArrowRight');
    await settled();
    expect(await page.evaluate(() => slices.state.layers)).toEqual([2, 0, 0]);
    expect(wrong(await greysOf(0), (y, z) => valueAt(12, y, z))).toBeLessThan(2 * SIZE);
    expect(await slider.getAttribute('aria-valuetext')).toBe('x = 2, layer 12 / 20');
    expect(await page.evaluate(() => told)).toEqual([
      [1, 0, 0],
      [2, 0, 0],
    ]);
  });

  test('a dragged line moves the plane it stands for, the wheel the plane itself', async () => {
    const { page } = await opening;
    const box = await page.locator('canvas').first().boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    // The horizontal line in the first slice is the plane across y.
    await page.mouse.move(x - 60, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 4 * ZOOM, { steps: 3 });
    await page.mouse.up();
    expect(await page.evaluate(() => slices.state.layers)).toEqual([0, 4, 0]);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(() => slices.state.layers[0] === 1);
  });

  test('tells value and place under the pointer', async () => {
    const { page } = await opening;
    const box = await page.locator('canvas').nth(2).boundingBox();
    await page.mouse.move(
      (box?.x ?? 0) + (box?.width ?? 0) / 2 + 3 * ZOOM,
      (box?.y ?? 0) + (box?.height ?? 0) / 2 - 4 * ZOOM,
    );
    const readout = page.locator('.dfl-Slices-readout');
    await readout.waitFor();
    const lines = await readout.locator('div').allTextContents();
    expect(lines[1]).toBe('x −2.0, y 1.5, z 0.0\u202fnm');
    const shown = Number(lines[0].replace('Value ', '').split(/\s/)[0]);
    expect(Math.abs(shown - valueAt(6, 13, 10))).toBeLessThan(0.005);
  });

  test('tells the value of the next volume to a pointer that rests', async () => {
    const { page } = await opening;
    const box = await page.locator('canvas').nth(2).boundingBox();
    await page.mouse.move(
      (box?.x ?? 0) + (box?.width ?? 0) / 2,
      (box?.y ?? 0) + (box?.height ?? 0) / 2,
    );
    await page.locator('.dfl-Slices-readout').waitFor();
    await page.evaluate((size) => {
      const next = new Array<number>(size ** 3).fill(7);
      slices.update(viewers.volumeData(next, size, 'linear', { space: 'real', voxel: 0.5 }));
    }, SIZE);
    await page.getByText('Value 7.00').waitFor();
  });

  test('grips of the colour bar choose the range, Auto gives it back', async () => {
    const { page } = await opening;
    const high = page.getByRole('slider', { name: 'Highest colour' });
    await page.getByRole('button', { name: 'Auto' }).click();
    await settled();
    expect(await page.evaluate(() => slices.state.range)).toBe('auto');
    await high.press('PageDown');
    const range = await page.evaluate(() => slices.state.range);
    expect(range).not.toBe('auto');
    await settled();
    expect(await high.getAttribute('aria-valuetext')).toContain('e⁻/nm³');
    await page.getByRole('button', { name: 'Auto' }).waitFor();
  });

  test('takes a picture of all three', async () => {
    const { page } = await opening;
    const size = await page.evaluate(async () => {
      const { width, height } = await createImageBitmap(await slices.screenshot(2));
      return { width, height };
    });
    expect(size.width).toBeGreaterThan(3 * size.height);
  });

  test('disposed, it leaves nothing behind, and the page saw no error', async () => {
    const { page, errors } = await opening;
    await page.evaluate(() => {
      slices.dispose();
      slices.dispose();
    });
    expect(await page.locator('.dfl-Slices').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
