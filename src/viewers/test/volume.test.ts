import { overlap, silhouette } from '@damselfly/compute/volume/silhouette.ts';
import * as Type from 'typebox';
import { Value } from 'typebox/value';
import { beforeEach, describe, expect, test } from 'vitest';
import { homeCamera } from '../volume/camera/move-camera.ts';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { CameraSchema } from '../volume/volume-state.ts';
import { blobs } from './blobs.ts';
import type { Viewers } from './page.ts';
import { textOfNumbers } from './text-of-numbers.ts';
import { openViewersPage, sharedViewersPage } from './viewers-page.ts';

declare const viewers: Viewers;
declare let viewer: VolumeViewer;

const SIZE = 41;
const values = blobs(SIZE);
const TEXT = textOfNumbers(values);
const opening = sharedViewersPage();

/** A fresh viewer in the page, 400 x 300, that shows the blobs. */
beforeEach(async () => {
  const { page } = await opening;
  await page.evaluate(
    async ({ text, size }) => {
      // Of more than 16 contexts a browser takes the oldest back.
      viewers.disposeLast();
      document.body.replaceChildren();
      const node = document.createElement('div');
      node.style.cssText = 'width: 400px; height: 348px';
      document.body.append(node);
      const created = new viewers.VolumeViewer();
      Object.assign(globalThis, { viewer: created });
      created.mount(node);
      const drawn = new Promise((resolve) => created.on('drawn', resolve));
      created.update(
        viewers.volumeData(viewers.numbersOf(text), size, 'linear', { unit: 'e⁻/nm³' }),
      );
      await drawn;
    },
    { text: TEXT, size: SIZE },
  );
});

/** What stands beside the picture about how it was taken. */
const NoteSchema = Type.Object({ camera: CameraSchema, level: Type.Number() });

interface Picture extends Type.Static<typeof NoteSchema> {
  readonly width: number;
  readonly height: number;
  /** 1 where the surface is. */
  readonly covered: readonly number[];
}

async function takePicture(): Promise<Picture> {
  const { page } = await opening;
  const { note, ...picture } = await page.evaluate(async () => {
    const image = await createImageBitmap(await viewer.screenshot());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return {
      note: document.querySelector<HTMLElement>('[data-view]')?.dataset['view'] ?? '',
      width: image.width,
      height: image.height,
      // The background of the light theme is #fafafa.
      covered: Array.from({ length: data.length / 4 }, (_, i) => Number(data[4 * i] < 240)),
    };
  });
  return { ...Value.Parse(NoteSchema, JSON.parse(note)), ...picture };
}

function expected({ level, camera, width, height }: Picture): Uint8Array {
  return silhouette({ values, size: SIZE }, level, camera, width, height);
}

describe('the volume viewer in Chromium', () => {
  test('draws the silhouette that rays through the volume find', async () => {
    const { page } = await opening;
    // As near as it is seen whole: the fewer pixels, the more of them are at its edge.
    const camera = homeCamera({ middle: [0, 0, 0], radius: 13 });
    await page.evaluate((near) => (viewer.state = { camera: near }), camera);
    const picture = await takePicture();
    expect([picture.width, picture.height]).toEqual([400, 300]);
    expect(overlap(picture.covered, expected(picture))).toBeGreaterThan(0.95);
  });

  test.each(['x', 'y', 'z'])('looks along %s when the key is pressed', async (key) => {
    const { page } = await opening;
    const before = await takePicture();
    await page.locator('.dfl-VolumeViewer-stage').press(key);
    const picture = await takePicture();
    expect(overlap(picture.covered, expected(picture))).toBeGreaterThan(0.95);
    expect(overlap(picture.covered, before.covered)).toBeLessThan(0.9);
    const across = ['x', 'y', 'z'].findIndex((axis) => axis === key);
    const { position } = picture.camera;
    expect(Math.abs(position[across]) / Math.hypot(...position)).toBeGreaterThan(0.99);
  });

  test('turns with the pointer and with arrows, zooms, and comes home', async () => {
    const { page } = await opening;
    const stage = page.locator('.dfl-VolumeViewer-stage');
    const home = await takePicture();
    await page.mouse.move(200, 150);
    await page.mouse.down();
    await page.mouse.move(300, 180, { steps: 4 });
    await page.mouse.up();
    await stage.press('ArrowLeft');
    await stage.press('-');
    const picture = await takePicture();
    expect(overlap(picture.covered, expected(picture))).toBeGreaterThan(0.95);
    expect(overlap(picture.covered, home.covered)).toBeLessThan(0.9);
    expect(await page.evaluate(() => viewer.state.camera)).toEqual(picture.camera);
    await stage.press('Home');
    expect(overlap((await takePicture()).covered, home.covered)).toBeGreaterThan(0.99);
  });

  test('the number sets the level, the brackets change it, Auto encloses 1 % again', async () => {
    const { page } = await opening;
    const number = page.getByRole('spinbutton', { name: 'Level' });
    const automatic = page.getByRole('button', { name: 'Auto' });
    const first = await takePicture();
    expect(await automatic.isVisible()).toBe(false);
    await number.fill('0.3');
    await number.press('Enter');
    await page.locator('[data-view*="0.3,"]').waitFor();
    const picture = await takePicture();
    expect(picture.camera).toEqual(first.camera);
    expect(overlap(picture.covered, expected(picture))).toBeGreaterThan(0.95);
    await page.locator('.dfl-VolumeViewer-stage').press(']');
    expect(await page.evaluate(() => viewer.state.level)).toBeGreaterThan(0.3);
    await automatic.click();
    expect(await page.evaluate(() => viewer.state.level)).toBe('auto');
    expect(await automatic.isVisible()).toBe(false);
  });

  test('a level that was chosen before there are data is seen whole', async () => {
    const { page } = await opening;
    const distance = await page.evaluate(
      async ({ text, size }) => {
        viewer.dispose();
        viewer = new viewers.VolumeViewer();
        viewer.state = { level: 0.3, camera: 'home' };
        const node = document.createElement('div');
        node.style.cssText = 'width: 400px; height: 348px';
        document.body.replaceChildren(node);
        viewer.mount(node);
        const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
        viewer.update(viewers.volumeData(viewers.numbersOf(text), size, 'linear'));
        await drawn;
        return Math.hypot(...viewer.camera.position);
      },
      { text: TEXT, size: SIZE },
    );
    expect(distance).toBeGreaterThan(SIZE);
  });

  test('preview and full volume look the same', async () => {
    const { page } = await opening;
    await page.getByRole('spinbutton', { name: 'Level' }).fill('0.25');
    await page.keyboard.press('Enter');
    await page.locator('[data-view*="0.25,"]').waitFor();
    const full = await takePicture();
    await page.evaluate(
      async ({ text, size }) => {
        const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
        viewer.update(viewers.volumeData(viewers.numbersOf(text), size, 'linear', {}, 2));
        await drawn;
      },
      { text: TEXT, size: SIZE },
    );
    const preview = await takePicture();
    expect(preview.camera).toEqual(full.camera);
    expect(preview.level).toBe(full.level);
    expect(overlap(preview.covered, full.covered)).toBeGreaterThan(0.9);
  });

  test('two surfaces at one level live on when new data come', async () => {
    const { page } = await opening;
    const before = await takePicture();
    await page.evaluate(
      async ({ text, size, level }) => {
        viewer.state = { ...viewer.state, level, further: [{ level, opacity: 0.5 }] };
        // The first replaces the surface that both have, the second the one that was made since.
        for (const scale of ['linear', 'log'] as const) {
          const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
          viewer.update(viewers.volumeData(viewers.numbersOf(text), size, scale));
          await drawn;
        }
      },
      { text: TEXT, size: SIZE, level: before.level },
    );
    expect(await page.getByText('could not be prepared').count()).toBe(0);
    expect(overlap((await takePicture()).covered, before.covered)).toBeGreaterThan(0.95);
  });

  test('cut open, half of it is gone', async () => {
    const { page } = await opening;
    await page.locator('.dfl-VolumeViewer-stage').press('y');
    const whole = await takePicture();
    await page.evaluate(() => (viewer.state = { cut: 'x' }));
    const half = await takePicture();
    const right = half.covered.filter((_, i) => i % half.width > half.width / 2 + 2);
    expect(right.some((mark) => mark === 1)).toBe(false);
    expect(overlap(half.covered, whole.covered)).toBeGreaterThan(0.2);
  });

  test('of half the detail while its level is dragged, and of all when that rests', async () => {
    const { page } = await opening;
    const counts = await page.evaluate(async () => {
      const edge = 100;
      const values = Float64Array.from({ length: edge ** 3 }, (_, i) => {
        const place = [Math.floor(i / edge ** 2), Math.floor(i / edge) % edge, i % edge];
        return Math.max(0, 1 - Math.hypot(...place.map((at) => at - 50)) / 50);
      });
      const slider = document.querySelector('.dfl-VolumeViewer-level input[type="range"]');
      const triangles = (change: () => void): Promise<number> =>
        new Promise((resolve) => {
          const end = viewer.on('drawn', (drawing) => {
            end();
            resolve(drawing.triangles);
          });
          change();
        });
      const point = (type: string): void => {
        slider?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
      };
      await triangles(() => {
        viewer.state = { level: 0.5, cut: 'none' };
      });
      const first = await triangles(() => {
        viewer.update(viewers.volumeData(values, edge, 'linear'));
      });
      point('pointerdown');
      const dragged = await triangles(() => (viewer.state = { level: 0.51 }));
      const rested = await triangles(() => {
        point('pointerup');
      });
      return { first, dragged, rested };
    });
    expect(counts.dragged).toBeGreaterThan(1000);
    expect(counts.first).toBeGreaterThan(3 * counts.dragged);
    expect(counts.rested).toBeGreaterThan(3 * counts.dragged);
  });

  test('says so where nothing reaches the level', async () => {
    const { page } = await opening;
    await page.evaluate(() => (viewer.state = { level: 99 }));
    await page.getByText('No voxel reaches this level').waitFor();
  });

  test('draws again after the browser took its context', async () => {
    const { page } = await opening;
    const before = await takePicture();
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForFunction(
      () => document.querySelector('canvas')?.getContext('webgl2')?.isContextLost() === false,
    );
    // There is a picture to take when the volume is on the graphics card again.
    const after = async (): Promise<number> =>
      await takePicture().then(
        ({ covered }) => overlap(covered, before.covered),
        () => 0,
      );
    await expect.poll(after).toBeGreaterThan(0.99);
  });

  test('a state set anew shows the same picture', async () => {
    const { page } = await opening;
    await page.locator('.dfl-VolumeViewer-stage').press('ArrowUp');
    const before = await takePicture();
    await page.evaluate(async () => {
      const state = viewer.state;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      viewer.state = { camera: 'home', level: 0.9 };
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // The surface of the level between may come late.
      const drawn = new Promise<void>((resolve) => {
        viewer.on('drawn', ({ level }) => {
          if (level === 0.5) {
            resolve();
          }
        });
      });
      viewer.state = structuredClone({ ...state, level: 0.5 });
      await drawn;
    });
    const after = await takePicture();
    after.camera.position.forEach((at, axis) => {
      expect(at).toBeCloseTo(before.camera.position[axis], 9);
    });
    expect(after.level).toBe(0.5);
  });

  test('disposed, it leaves nothing behind, and a second time does nothing', async () => {
    const { page } = await opening;
    const isLost = await page.evaluate(() => {
      const context = document.querySelector('canvas')?.getContext('webgl2');
      viewer.dispose();
      viewer.dispose();
      return context?.isContextLost();
    });
    expect(isLost).toBe(true);
    expect(await page.locator('canvas').count()).toBe(0);
  });

  test('twenty viewers, one after the other, never run out of contexts', async () => {
    const { page, errors } = await opening;
    await page.evaluate(
      async ({ text, size }) => {
        const data = viewers.volumeData(viewers.numbersOf(text), size, 'linear');
        for (let i = 0; i < 20; i++) {
          viewer.dispose();
          const node = document.createElement('div');
          node.style.cssText = 'width: 100px; height: 148px';
          document.body.replaceChildren(node);
          viewer = new viewers.VolumeViewer();
          viewer.mount(node);
          const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
          viewer.update(data);
          await drawn;
        }
      },
      { text: TEXT, size: SIZE },
    );
    const { covered } = await takePicture();
    expect(covered.some((mark) => mark === 1)).toBe(true);
    expect(errors).toEqual([]);
  });
});

test('without WebGL 2 a message stands in place of the picture', async () => {
  const opened = await openViewersPage(['--disable-gpu', '--disable-3d-apis']);
  try {
    await opened.page.evaluate(() => {
      const node = document.createElement('div');
      node.style.cssText = 'width: 400px; height: 348px';
      document.body.append(node);
      const created = new viewers.VolumeViewer();
      created.mount(node);
      created.update(viewers.volumeData([0, 0, 0, 0, 0, 0, 0, 1], 2, 'linear'));
    });
    await opened.page.getByText('offers no WebGL 2').waitFor();
  } finally {
    await opened.close();
  }
});
