import { overlap } from '@damselfly/compute/volume/silhouette.ts';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { VolumeData } from '../volume-data.ts';
import type { VolumeState } from '../volume/volume-state.ts';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { blobs } from './blobs.ts';
import type { Viewers } from './page.ts';
import { covered, takePixels, type Pixels } from './pixels.ts';
import { textOfNumbers } from './text-of-numbers.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { changeState, showVolume } from './volume-stage.ts';

declare const viewers: Viewers;
declare const viewer: VolumeViewer;

const SIZE = 16;
const [WIDTH, HEIGHT] = [202, 152];
const values = blobs(SIZE);
/** The same, seen from the other end of every axis. */
const mirrored = values.toReversed();
const opening = sharedViewersPage();

/** The blobs with others beside them, all drawn. */
async function show(
  state: Partial<VolumeState>,
  others: readonly (readonly number[])[],
  before = 0,
): Promise<Page> {
  const { page } = await opening;
  await showVolume(page, {
    values,
    size: SIZE,
    state: { level: 0.3, ...state },
    width: WIDTH,
    height: HEIGHT + 49,
  });
  await page.evaluate(
    ({ others, size, before }) => {
      const volumes = others.map((values, i) => ({
        name: `Other ${i}`,
        data: viewers.volumeData(values, size, 'linear'),
      }));
      viewer.companions = { volumes, name: 'Own', before, sharesLevels: true };
    },
    { others, size: SIZE, before },
  );
  await page.waitForFunction((count) => viewer.shownCompanions === count, others.length, {
    timeout: 120_000,
  });
  await changeState(page, {});
  return page;
}

/** A part of a picture. */
function part({ width, data }: Pixels, left: number, top: number, w: number, h: number): Pixels {
  const rows = Array.from({ length: h }, (_, y) => 4 * ((top + y) * width + left));
  return { width: w, height: h, data: rows.flatMap((from) => data.slice(from, from + 4 * w)) };
}

test('volumes in tiles are seen from one place, each in its own', async () => {
  const page = await show({ together: 'tiles' }, [mirrored, values, mirrored]);
  const tileAt = (picture: Pixels, column: number, row: number): number[] => {
    const [width, height] = [picture.width, picture.height].map((edge) => Math.floor(edge / 2) - 2);
    const [left, top] = [column * (width + 3), row * (height + 3)];
    return covered(part(picture, left, top, width, height));
  };
  const look = async (): Promise<void> => {
    const picture = await takePixels(page);
    const [own, other] = [tileAt(picture, 0, 0), tileAt(picture, 1, 0)];
    expect(own.some((pixel) => pixel === 1)).toBe(true);
    expect(overlap(own, tileAt(picture, 0, 1))).toBeGreaterThan(0.9);
    expect(overlap(other, tileAt(picture, 1, 1))).toBeGreaterThan(0.9);
    expect(overlap(own, other)).toBeLessThan(0.8);
  };
  await look();
  await page.locator('.dfl-VolumeViewer-stage').press('ArrowLeft');
  await look();
});

test('the name of a tile chooses it, and says which is chosen', async () => {
  const page = await show({ together: 'tiles' }, [mirrored, mirrored], 1);
  const own = page.getByRole('button', { name: 'Own' });
  expect(await own.getAttribute('aria-pressed')).toBe('true');
  const chosen = page.evaluate(() => new Promise((resolve) => viewer.on('companion', resolve)));
  await page.getByRole('button', { name: 'Other 1' }).click();
  expect(await chosen).toBe(1);
});

test('the line between two is dragged and moved by keys, and shows one on each side of it', async () => {
  const page = await show({ together: 'tiles' }, []);
  const own = await takePixels(page);
  await show({ together: 'swipe', divider: 0 }, [mirrored]);
  const other = await takePixels(page);
  await changeState(page, { divider: 1 });
  expect(overlap(covered(await takePixels(page)), covered(own))).toBeGreaterThan(0.99);
  expect(overlap(covered(other), covered(own))).toBeLessThan(0.9);
  const divider = page.getByRole('separator', { name: 'Line between the volumes' });
  await divider.press('Home');
  for (let i = 0; i < 10; i++) {
    await divider.press('ArrowRight');
  }
  expect(await divider.getAttribute('aria-valuenow')).toBe('20');
  const box = await divider.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 6, 50);
  await page.mouse.down();
  await page.mouse.move(WIDTH / 2, 50, { steps: 3 });
  await page.mouse.up();
  const { divider: at, camera } = await page.evaluate(() => viewer.state);
  expect([at, camera]).toEqual([0.5, 'home']);
  const both = await takePixels(page);
  const half = (picture: Pixels, left: number): number[] =>
    covered(part(picture, left, 0, WIDTH / 2, HEIGHT));
  expect(overlap(half(both, 0), half(own, 0))).toBeGreaterThan(0.99);
  expect(overlap(half(both, WIDTH / 2), half(other, WIDTH / 2))).toBeGreaterThan(0.99);
});

test('a large picture waits until no companion is of fewer triangles', async () => {
  const { page } = await opening;
  const size = 64;
  const fine = textOfNumbers(blobs(size));
  await showVolume(page, {
    values: blobs(size),
    size,
    more: { space: 'real' },
    state: { level: 0.3, technique: 'mesh', together: 'tiles' },
    width: WIDTH,
    height: HEIGHT + 49,
  });
  const triangles = await page.evaluate(
    async ({ fine, size, width }) => {
      const data = (): VolumeData =>
        viewers.volumeData(viewers.numbersOf(fine), size, 'linear', { space: 'real' });
      const volumes = ['First', 'Second'].map((name) => ({ name, data: data() }));
      viewer.companions = { volumes, name: 'Own', before: 0, sharesLevels: true };
      while (viewer.shownCompanions === 0) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const drawn: number[] = [];
      const { prototype } = WebGL2RenderingContext;
      const draw = Reflect.get(prototype, 'drawElements');
      prototype.drawElements = function (mode, count, type, offset) {
        // Pictures for the screen, of half the width, are drawn meanwhile too.
        if (this.drawingBufferWidth > 1.5 * width) {
          drawn.push(count / 3);
        }
        draw.call(this, mode, count, type, offset);
      };
      // The second is on its way.
      await viewer.exports.picture({ scale: 2 });
      prototype.drawElements = draw;
      const whole = await (await viewer.exports.mesh('stl')).arrayBuffer();
      // Other things that are drawn have few.
      const surfaces = drawn.filter((count) => count > 1000);
      return [...surfaces, new DataView(whole).getUint32(80, true)];
    },
    { fine, size, width: WIDTH },
  );
  const whole = triangles.at(-1);
  expect(triangles).toEqual([whole, whole, whole, whole]);
});

test('one context draws all of them', async () => {
  const page = await show({ together: 'tiles' }, Array<number[]>(11).fill(mirrored));
  expect(await page.locator('canvas').count()).toBe(1);
  expect((await opening).errors).toEqual([]);
});
