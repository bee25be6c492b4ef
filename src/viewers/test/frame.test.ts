import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FrameViewer } from '../frame/frame-viewer.ts';
import type { FrameState } from '../frame/frame-state.ts';
import type { Viewers } from './page.ts';
import { openViewersPage, type ViewersPage } from './viewers-page.ts';

declare const viewers: Viewers;
declare let frames: FrameViewer;
declare let told: unknown[];

/** Room for the picture, CSS pixels. */
const WIDTH = 400;
const HEIGHT = 300;
/** Pixels of the detector; the ignored ones are a disc around the beam, a gap runs across. */
const ROWS = 30;
const COLUMNS = 40;

type Pixels = readonly number[];

let opening: Promise<ViewersPage>;

beforeAll(() => {
  opening = openViewersPage();
  // Every test asks for it: where Chromium is missing they all fail.
  opening.catch(() => undefined);
});

afterAll(async () => {
  await (await opening).close();
});

/** A fresh viewer in the page, with one photon in most lit pixels. */
beforeEach(async () => {
  const { page } = await opening;
  await page.evaluate(
    ({ width, height, rows, columns }) => {
      const node = document.createElement('div');
      node.style.cssText = `width: ${width}px; height: ${height + 40}px`;
      document.body.replaceChildren(node);
      Object.assign(globalThis, {
        frames: new viewers.FrameViewer({ painter: 'webgl' }),
        told: [],
      });
      frames.mount(node);
      frames.state = { colours: 'grey', rings: false };
      frames.on('hover', (reading) => told.push(reading));
      frames.update(viewers.frameData(rows, columns));
    },
    { width: WIDTH, height: HEIGHT, rows: ROWS, columns: COLUMNS },
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

async function set(state: Partial<FrameState>): Promise<void> {
  const { page } = await opening;
  await page.evaluate((change) => {
    frames.state = change;
  }, state);
  await settled();
}

/** What is seen of the stage: red of each device pixel, row by row. */
async function seen(): Promise<{ width: number; reds: Pixels }> {
  const { page } = await opening;
  const picture = await page.locator('.dfl-Frame-stage').screenshot();
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${bytes}`)).blob(),
    );
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = new Uint8ClampedArray() } =
      context?.getImageData(0, 0, image.width, image.height) ?? {};
    const reds = Array.from({ length: data.length / 4 }, (_, i) => data[4 * i]);
    return { width: image.width, reds };
  }, picture.toString('base64'));
}

/** The same as the processor paints it. */
async function painted(): Promise<Pixels> {
  const { page } = await opening;
  return page.evaluate(async () => {
    const image = await createImageBitmap(await frames.screenshot(1));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context) {
      // As on the page, which is white beside the picture.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, image.width, image.height);
      context.drawImage(image, 0, 0);
    }
    const { data = new Uint8ClampedArray() } =
      context?.getImageData(0, 0, image.width, image.height) ?? {};
    return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i]);
  });
}

/** The largest difference, and how many pixels differ by more than one step of the colour map. */
function compare(a: Pixels, b: Pixels): { largest: number; wrong: number } {
  expect(a).toHaveLength(b.length);
  const differences = a.map((value, i) => Math.abs(value - b[i]));
  return {
    largest: differences.reduce((most, value) => Math.max(most, value), 0),
    wrong: differences.filter((value) => value > 1).length,
  };
}

describe('the frame viewer in Chromium', () => {
  test('draws by WebGL whole detector pixels, each of the colour of its value', async () => {
    const { page } = await opening;
    await set({ scale: 'linear', range: { low: 0, high: 5 } });
    const { width, reds } = await seen();
    expect(await page.evaluate(() => frames.isAccelerated)).toBe(true);
    const values = await page.evaluate(
      ({ rows, columns }) => [...viewers.frameData(rows, columns).values],
      { rows: ROWS, columns: COLUMNS },
    );
    // 400 x 300 device pixels hold 10 for each of 40 x 30.
    const wrong = values.filter((value, cell) => {
      const [row, column] = [Math.floor(cell / COLUMNS), cell % COLUMNS];
      const isMasked = Math.hypot(row - 14.5, column - 19.5) < 4;
      const shown = reds[(10 * row + 6) * width + 10 * column + 6];
      return !isMasked && Math.abs(shown - Math.min(255, 51 * value)) > 1;
    });
    expect(wrong).toEqual([]);
    expect(values.filter((value) => value === 1).length).toBeGreaterThan(20);
  });

  test('the processor paints where there is no graphics card', async () => {
    const { page } = await opening;
    const isAccelerated = await page.evaluate(async () => {
      const node = document.createElement('div');
      node.style.cssText = 'width: 100px; height: 100px';
      document.body.append(node);
      const viewer = new viewers.FrameViewer();
      viewer.mount(node);
      viewer.update(viewers.frameData(8, 8));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const found = viewer.isAccelerated;
      viewer.dispose();
      return found;
    });
    expect(isAccelerated).toBe(false);
  });

  test.for([
    { scale: 'symlog' },
    { scale: 'log', pooling: 'mean' },
    { scale: 'linear', pooling: 'sum', zoom: 1 / 3 },
    { scale: 'gamma', gamma: 0.4, zoom: 1 / 2, mask: 'hidden' },
    { scale: 'symlog', zoom: 1 / 7, pooling: 'mean' },
    { scale: 'symlog', zoom: 7, middle: { row: 3, column: 4 }, mask: 'off' },
  ] as const)('WebGL and the processor paint the same: %j', async (state) => {
    await set(state);
    const { reds } = await seen();
    const { largest, wrong } = compare(reds, await painted());
    expect(wrong).toBe(0);
    expect(largest).toBeLessThanOrEqual(1);
  });

  test.for([
    { zoom: 'fit' },
    { zoom: 1 / 3 },
    { zoom: 7, middle: { row: 3, column: 4 } },
    { zoom: 16, middle: { row: 28, column: -6 } },
    { zoom: 4, middle: { row: 900, column: 4 } },
  ] as const)(
    'the processor paints the picture in its place, and nothing beside it: %j',
    async (state) => {
      const { page } = await opening;
      await page.evaluate(() => {
        const data = viewers.frameData(30, 40);
        const node = document.createElement('div');
        node.style.cssText = 'width: 400px; height: 340px';
        frames.dispose();
        document.body.replaceChildren(node);
        Object.assign(globalThis, { frames: new viewers.FrameViewer() });
        frames.mount(node);
        frames.update(data);
      });
      await set({ colours: 'grey', rings: false, ...state });
      const { reds } = await seen();
      expect(compare(reds, await painted())).toEqual({ largest: 0, wrong: 0 });
    },
  );

  test.for([1 / 2, 1 / 5, 1 / 8, 1 / 16] as const)(
    'a single photon stays as bright as it is at zoom %f',
    async (zoom) => {
      const { page } = await opening;
      await page.evaluate(() => {
        const data = viewers.frameData(256, 256);
        const values = new Float32Array(data.values.length);
        values[40 * 256 + 201] = 1;
        frames.update({ ...data, values });
      });
      await set({ zoom, mask: 'off' });
      const { width, reds } = await seen();
      expect(reds.filter((red) => red > 0 && red < 255)).toEqual([]);
      // Within the picture: the page beside it is white too.
      const half = 128 * zoom - 0.1;
      const inside = reds.filter((_, i) => {
        const [y, x] = [Math.floor(i / width), i % width];
        return Math.abs(y - HEIGHT / 2) < half && Math.abs(x - WIDTH / 2) < half;
      });
      expect(inside.filter((red) => red === 255)).toHaveLength(1);
    },
  );

  test('ignored pixels are hatched, hidden or shown', async () => {
    const middle = async (): Promise<number[]> => {
      const { width, reds } = await seen();
      return Array.from({ length: 20 }, (_, i) => reds[150 * width + 190 + i]);
    };
    await set({ mask: 'marked' });
    expect(new Set(await middle())).toEqual(new Set([40, 116]));
    await set({ mask: 'hidden' });
    expect(new Set(await middle())).toEqual(new Set([0]));
    await set({ mask: 'off' });
    expect(Math.max(...(await middle()))).toBe(255);
  });

  test('rings and the beam are drawn over the pixels', async () => {
    const without = (await seen()).reds;
    await set({ rings: true });
    expect(compare((await seen()).reds, without).wrong).toBeGreaterThan(100);
  });

  test('tells pixel, value, q and resolution under the pointer, and by the keyboard', async () => {
    const { page } = await opening;
    const box = await page.locator('.dfl-Frame-stage').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 25, (box?.y ?? 0) + 38);
    await settled();
    const readout = page.locator('.dfl-Frame-readout');
    const lines = await readout.locator('div').allTextContents();
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('row\u202f3, column\u202f2');
    expect(lines[2]).toBe('pixel 122, used');
    expect(lines[3]).toMatch(/^q 0\.\d+\u202fnm⁻¹$/);
    expect(lines[4]).toMatch(/^Resolution [\d.]+\u202fnm$/);
    await page.locator('.dfl-Frame-stage').press('d');
    await settled();
    expect((await readout.locator('div').allTextContents())[1]).toBe('row\u202f3, column\u202f3');
    expect(await page.evaluate(() => told.length)).toBeGreaterThan(1);
  });

  test('the wheel zooms at the pointer, dragging moves, a double click shows all', async () => {
    const { page } = await opening;
    const stage = page.locator('.dfl-Frame-stage');
    const box = await stage.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
    await page.mouse.wheel(0, -120);
    await page.waitForFunction(() => frames.state.zoom === 12);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 160, (box?.y ?? 0) + 100, { steps: 2 });
    await page.mouse.up();
    const before = await page.evaluate(() => frames.state.middle?.column ?? 0);
    expect(before).toBeLessThan(19);
    await stage.dblclick();
    await page.waitForFunction(() => frames.state.zoom === 'fit');
  });

  /** The middle of a pixel, on the page. */
  async function at(row: number, column: number): Promise<[number, number]> {
    const { page } = await opening;
    const box = await page.locator('.dfl-Frame-stage').boundingBox();
    return [(box?.x ?? 0) + 10 * column + 5, (box?.y ?? 0) + 10 * row + 5];
  }

  async function drag(
    from: readonly [row: number, column: number],
    to: readonly [row: number, column: number],
  ): Promise<void> {
    const { page } = await opening;
    await page.mouse.move(...(await at(...from)));
    await page.mouse.down();
    await page.mouse.move(...(await at(...to)), { steps: 2 });
    await page.mouse.up();
    await settled();
  }

  const regionNow = async (): Promise<FrameState['region']> =>
    (await opening).page.evaluate(() => frames.state.region);

  test('a circle is drawn, moved and pulled by the pointer, and the picture stays where it is', async () => {
    await set({ draws: 'circle' });
    await drag([10, 12], [13, 16]);
    const circle = { shape: 'circle', row: 10, column: 12, radius: 5 };
    expect(await regionNow()).toEqual(circle);
    const { page } = await opening;
    expect(await page.evaluate(() => [frames.state.draws, frames.state.zoom])).toEqual([
      null,
      'fit',
    ]);
    await drag([11, 12], [15, 20]);
    expect(await regionNow()).toEqual({ ...circle, row: 14, column: 20 });
    // The handle at its right.
    await drag([14, 25], [14, 28]);
    expect(await regionNow()).toEqual({ ...circle, row: 14, column: 20, radius: 8 });
    // A double click on it, or on a handle, is none on the picture.
    await set({ zoom: 10 });
    await page.mouse.dblclick(...(await at(14, 20)));
    await page.mouse.dblclick(...(await at(14, 28)));
    expect(await page.evaluate(() => frames.state.zoom)).toBe(10);
    expect(await regionNow()).toEqual({ ...circle, row: 14, column: 20, radius: 8 });
    // Beside it the picture is moved.
    await drag([2, 2], [4, 2]);
    expect(await page.evaluate(() => frames.state.middle?.row)).toBeCloseTo(12.5, 5);
    expect(await regionNow()).toEqual({ ...circle, row: 14, column: 20, radius: 8 });
  });

  test('a rectangle is marked, moved, stretched and removed by keys alone', async () => {
    const { page } = await opening;
    await page.evaluate(() => {
      frames.on('region', (region) => told.push(region));
    });
    await set({ draws: 'rectangle' });
    // A state that is set takes the keyboard from nobody.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.evaluate(() => {
      frames.focus();
    });
    await page.keyboard.press('Enter');
    // Around the beam, between rows 14 and 15 and columns 19 and 20.
    const rectangle = { shape: 'rectangle', row: 11, column: 16, rows: 9, columns: 9 };
    expect(await regionNow()).toEqual(rectangle);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Control+ArrowDown');
    expect(await regionNow()).toEqual({ ...rectangle, row: 1, column: 17, rows: 10 });
    const body = page.locator('.dfl-FrameRegion-body');
    expect(await body.getAttribute('aria-label')).toBe(
      'Region: 10 × 9 pixels from row 1, column 17',
    );
    await page.keyboard.press('Escape');
    expect(await regionNow()).toBeNull();
    expect(await page.evaluate(() => told.at(-1))).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('dfl-Frame-stage');
  });

  test('where one was to be drawn, Esc lets it be', async () => {
    const { page } = await opening;
    await set({ draws: 'circle' });
    await page.evaluate(() => {
      frames.focus();
    });
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => frames.state.draws)).toBeNull();
    expect(await regionNow()).toBeNull();
  });

  test('a region is on pictures that are saved, too', async () => {
    const without = await painted();
    await set({ region: { shape: 'circle', row: 14, column: 20, radius: 8 } });
    expect(compare(await painted(), without).wrong).toBeGreaterThan(400);
  });

  test('rows and columns stand at the edges of a single panel, and follow it', async () => {
    const { page } = await opening;
    await page.evaluate(() => {
      const node = document.createElement('div');
      node.style.cssText = 'width: 468px; height: 376px';
      frames.dispose();
      document.body.replaceChildren(node);
      Object.assign(globalThis, { frames: new viewers.FrameViewer({ hasAxes: true }) });
      frames.mount(node);
      frames.update(viewers.frameData(30, 40));
    });
    await settled();
    const numbers = (): Promise<string[]> =>
      page.locator('.dfl-FrameAxes g text').allTextContents();
    const rows = ['0', '5', '10', '15', '20', '25'];
    const columns = ['0', '10', '20', '30'];
    expect(await numbers()).toEqual([...rows, ...columns]);
    const label = await page.locator('.dfl-FrameAxes g').first().locator('line').boundingBox();
    const stage = await page.locator('.dfl-Frame-stage').boundingBox();
    // In the middle of the first row, whose pixels have an edge of 10.
    const zoom = await page.evaluate(() => frames.state.zoom);
    expect(zoom).toBe('fit');
    expect((label?.y ?? 0) - (stage?.y ?? 0)).toBeLessThan(20);
    // What is read stands beside the pixel, not over it.
    await page.mouse.move((stage?.x ?? 0) + 205, (stage?.y ?? 0) + 105);
    await settled();
    const readout = await page.locator('.dfl-Frame-readout').boundingBox();
    expect((readout?.x ?? 0) - (stage?.x ?? 0)).toBeGreaterThan(210);
    expect((readout?.x ?? 0) - (stage?.x ?? 0)).toBeLessThan(230);
    expect((readout?.y ?? 0) - (stage?.y ?? 0)).toBeGreaterThan(110);
    // A picture that is saved shows what the stage does.
    const saved = await page.evaluate(async () => {
      const { width, height } = await createImageBitmap(await frames.screenshot(1));
      return { width, height };
    });
    expect(saved).toEqual({ width: stage?.width, height: stage?.height });
    await set({ zoom: 40, middle: { row: 12, column: 7 } });
    expect((await numbers()).slice(0, 3)).toEqual(['9', '10', '11']);
    // Panels with a gap have places, but no rows and columns of their own.
    await page.evaluate(() => {
      const data = viewers.frameData(30, 40);
      const pixels = data.layout.pixels.map((pixel, cell) => (cell % 40 === 20 ? -1 : pixel));
      frames.update({ ...data, layout: { ...data.layout, pixels } });
    });
    await settled();
    expect(await numbers()).toEqual([]);
  });

  test('a lost context costs no picture: the processor paints on', async () => {
    const { page } = await opening;
    const { reds } = await seen();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.dfl-Frame-pixels');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForFunction(() => !frames.isAccelerated);
    await settled();
    expect(compare((await seen()).reds, reds).wrong).toBe(0);
  });

  test('disposed, it leaves nothing behind, and the page saw no error', async () => {
    const { page, errors } = await opening;
    await page.evaluate(() => {
      frames.dispose();
      frames.dispose();
    });
    expect(await page.locator('.dfl-Frame').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
