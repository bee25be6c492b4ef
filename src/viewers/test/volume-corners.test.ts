import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { blobs } from './blobs.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { showVolume, type ShownVolume } from './volume-stage.ts';

declare const viewer: VolumeViewer;

const SIZE = 32;
const opening = sharedViewersPage();
const density: ShownVolume = {
  values: blobs(SIZE),
  size: SIZE,
  more: { space: 'real', voxel: 0.5, unit: 'e⁻/nm³' },
  state: { level: 0.4, technique: 'mesh', scale: 'linear' },
};

function chosenView(page: Page): Promise<string | null> {
  return page
    .getByRole('radiogroup', { name: 'View' })
    .locator('[aria-checked="true"]')
    .textContent();
}

describe('over a large picture', () => {
  beforeAll(async () => {
    const { page } = await opening;
    await showVolume(page, { ...density, width: 800, height: 500 });
  });

  test('stands what is seen, and how', async () => {
    const { page } = await opening;
    await page.getByText('32³ voxels of 0.5\u202fnm').waitFor();
    expect(await page.getByText('Perspective 26°').isVisible()).toBe(true);
  });

  test('a view is chosen by its name or its key, and is free once it was turned by hand', async () => {
    const { page } = await opening;
    const stage = page.locator('.dfl-VolumeViewer-stage');
    expect(await chosenView(page)).toBe('Free');
    await page.getByRole('radio', { name: '2-fold' }).click();
    await expect.poll(() => chosenView(page)).toBe('2-fold');
    // A 2-fold axis is z, too: told by the name that was asked for.
    await stage.press('z');
    await expect.poll(() => chosenView(page)).toBe('z');
    await page.getByRole('radio', { name: '2-fold' }).click();
    await expect.poll(() => chosenView(page)).toBe('2-fold');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => chosenView(page)).toBe('3-fold');
    const [x, y, z] = await page.evaluate(() => {
      const { position, target } = viewer.camera;
      return position.map((at, axis) => at - target[axis]);
    });
    expect(y / x).toBeCloseTo(1, 9);
    expect(z / x).toBeCloseTo(1, 9);
    await stage.press('x');
    await expect.poll(() => chosenView(page)).toBe('x');
    await stage.press('ArrowLeft');
    await expect.poll(() => chosenView(page)).toBe('Free');
    const turned = await page.evaluate(() => viewer.camera);
    await page.getByRole('radio', { name: 'Free' }).click();
    expect(await page.evaluate(() => viewer.camera)).toEqual(turned);
  });

  test('the line below says what the pointer does, or what it reads', async () => {
    const { page } = await opening;
    const help = page.getByText('Drag turns, right drag moves, wheel zooms');
    await help.waitFor();
    await page.evaluate(() => {
      viewer.point([2.5, 0.5, -0.5]);
    });
    expect(await help.isVisible()).toBe(false);
    const reading = page.locator('.dfl-VolumeViewer-reading');
    expect(await reading.textContent()).toMatch(/^x 1\.3, y 0\.3, z −0\.3\u202fnm · .+e⁻\/nm³$/);
    const [level, line] = await Promise.all(
      ['.dfl-VolumeViewer-level', '.dfl-VolumeViewer-reading'].map((part) =>
        page.locator(part).boundingBox(),
      ),
    );
    expect(line?.x).toBeGreaterThanOrEqual((level?.x ?? 0) + (level?.width ?? 0));
  });

  test('of a small picture all of that is left out', async () => {
    const { page } = await opening;
    await showVolume(page, density);
    expect(await page.getByRole('radiogroup', { name: 'View' }).isVisible()).toBe(false);
    expect(await page.getByText('32³ voxels of').isVisible()).toBe(false);
  });
});

describe('the small slices beside it', () => {
  const slice = async (number: number): Promise<Locator> => {
    const { page } = await opening;
    return page.locator('.dfl-SliceThumbnails canvas').nth(number);
  };

  const layers = async (): Promise<readonly number[]> => {
    const { page } = await opening;
    return page.evaluate(() => viewer.state.layers);
  };

  beforeAll(async () => {
    const { page } = await opening;
    const state = { ...density.state, inspector: true };
    await showVolume(page, { ...density, state, width: 860, height: 640 });
    await page.locator('.dfl-SliceThumbnails').scrollIntoViewIfNeeded();
  });

  test('a press brings the two other planes there, and a drag on', async () => {
    const { page } = await opening;
    const box = await (await slice(2)).boundingBox();
    const [left, top, edge] = [box?.x ?? 0, box?.y ?? 0, box?.width ?? 0];
    // Of the slice across z x runs down and y to the right.
    await page.mouse.move(left + 0.75 * edge, top + 0.25 * edge);
    await page.mouse.down();
    const [x, y, z] = await layers();
    expect(Math.abs(x + SIZE / 4)).toBeLessThanOrEqual(1);
    expect(Math.abs(y - SIZE / 4)).toBeLessThanOrEqual(1);
    expect(z).toBe(0);
    await page.mouse.move(left + 0.5 * edge, top + 0.25 * edge);
    await page.mouse.up();
    expect(Math.abs((await layers())[1])).toBeLessThanOrEqual(1);
    await page.getByText(/^x = −[34]\.\d+\u202fnm$/).waitFor();
  });

  test('arrows move where the planes cross, with Shift by ten', async () => {
    const across = await slice(0);
    const [x, y, z] = await layers();
    await across.press('ArrowRight');
    await across.press('ArrowUp');
    expect(await layers()).toEqual([x, y - 1, z + 1]);
    await across.press('Shift+ArrowDown');
    expect(await layers()).toEqual([x, y + 9, z + 1]);
    expect(await across.getAttribute('aria-label')).toContain('Arrow keys move');
  });

  test('the wheel scrolls what they are in, and goes through the layers of the one with the focus', async () => {
    const { page } = await opening;
    const across = await slice(0);
    const inspector = page.locator('.dfl-VolumeInspector');
    const scrolled = (): Promise<number> => inspector.evaluate(({ scrollTop }) => scrollTop);
    const [x, y, z] = await layers();
    const before = await scrolled();
    await across.evaluate((canvas) => {
      canvas.blur();
    });
    await across.hover();
    await page.mouse.wheel(0, -60);
    await expect.poll(scrolled).toBeLessThan(before);
    expect(await layers()).toEqual([x, y, z]);
    await across.focus();
    await across.hover();
    const focused = await scrolled();
    await page.mouse.wheel(0, -60);
    await expect.poll(layers).toEqual([x - 1, y, z]);
    expect(await scrolled()).toBe(focused);
  });

  test('where they find no room, no voxel is looked up for them', async () => {
    const { page } = await opening;
    const { whileNarrow, whileWide } = await page.evaluate(async () => {
      const room = document.body.querySelector<HTMLElement>(':scope > div');
      const goTo = async (width: number): Promise<void> => {
        if (room) {
          room.style.width = `${width}px`;
        }
        // Where it is told how large it is.
        for (let frame = 0; frame < 2; frame++) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      };
      const { prototype } = CanvasRenderingContext2D;
      const gather = Reflect.get<typeof prototype, 'putImageData'>(prototype, 'putImageData');
      let gathered = 0;
      prototype.putImageData = new Proxy(gather, {
        apply: (target, context, image) => {
          gathered += 1;
          Reflect.apply(target, context, image);
        },
      });
      await goTo(600);
      gathered = 0;
      viewer.state = { layers: [1.5, 2.5, 3.5] };
      const whileNarrow = gathered;
      await goTo(860);
      const whileWide = gathered;
      prototype.putImageData = gather;
      return { whileNarrow, whileWide };
    });
    expect(whileNarrow).toBe(0);
    expect(whileWide).toBe(3);
  });

  test('what is pointed at in one is marked and read in the picture', async () => {
    const { page } = await opening;
    const crosshair = page.locator('.dfl-VolumeOverlay-crosshair');
    await page.mouse.move(5, 5);
    expect(await crosshair.isVisible()).toBe(false);
    await (await slice(1)).hover();
    expect(await crosshair.isVisible()).toBe(true);
    expect(await page.locator('.dfl-VolumeViewer-reading').textContent()).toMatch(/^x .+nm · /);
    await page.mouse.move(5, 5);
    expect(await crosshair.isVisible()).toBe(false);
  });

  test('the page saw no error', async () => {
    const { errors } = await opening;
    expect(errors).toEqual([]);
  });
});
