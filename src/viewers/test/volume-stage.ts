import type { Page } from 'playwright-core';
import type { VolumeData } from '../volume-data.ts';
import type { VolumeState } from '../volume/volume-state.ts';
import type { VolumeOptions, VolumeViewer } from '../volume/volume-viewer.ts';
import type { Viewers } from './page.ts';

declare const viewers: Viewers;
declare let viewer: VolumeViewer | undefined;

/** Edge of the pictures, pixels; below them is the level. */
export const PICTURE = 256;
const LEVEL = 49;

export interface ShownVolume {
  readonly values: readonly number[];
  readonly size: number;
  readonly scale?: 'linear' | 'log';
  readonly more?: Partial<VolumeData>;
  readonly state?: Partial<VolumeState>;
  readonly options?: VolumeOptions;
  /** Room of the viewer, CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A fresh viewer in the page, drawn. */
export async function showVolume(page: Page, shown: ShownVolume): Promise<void> {
  const { width = PICTURE, height = PICTURE + LEVEL } = shown;
  await page.evaluate(
    async ({ values, size, scale = 'linear', more, state, options, width, height }) => {
      viewer?.dispose();
      const node = document.createElement('div');
      node.style.cssText = `width: ${width}px; height: ${height}px`;
      document.body.replaceChildren(node);
      const created = new viewers.VolumeViewer(options);
      Object.assign(globalThis, { viewer: created });
      created.state = state ?? {};
      created.mount(node);
      const drawn = new Promise((resolve) => created.on('drawn', resolve));
      created.update(viewers.volumeData(values, size, scale, more));
      await drawn;
      // What lies over and below takes its place before the picture is measured.
      await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    { ...shown, width, height },
  );
}

/** Changes the state, and waits until that is drawn. */
export async function changeState(page: Page, state: Partial<VolumeState>): Promise<void> {
  await page.evaluate(async (change) => {
    if (viewer) {
      viewer.state = change;
    }
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, state);
}

/** The picture as PNG. */
export function takePng(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const bytes = new Uint8Array((await (await viewer?.screenshot())?.arrayBuffer()) ?? []);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each. */
  readonly data: readonly number[];
}

/** The pixels of a picture in PNG. */
export function readPng(page: Page, png: string): Promise<Pixels> {
  return page.evaluate(async (base64) => {
    const response = await fetch(`data:image/png;base64,${base64}`);
    const image = await createImageBitmap(await response.blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return { width: image.width, height: image.height, data: [...data] };
  }, png);
}

export async function takePixels(page: Page): Promise<Pixels> {
  return readPng(page, await takePng(page));
}

/** Root of the mean squared difference, 1 from black to white. */
export function rmse(a: Pixels, b: Pixels): number {
  if (a.data.length !== b.data.length) {
    return Infinity;
  }
  const squares = a.data.reduce((sum, value, i) => sum + (value - b.data[i]) ** 2, 0);
  return Math.sqrt(squares / a.data.length) / 255;
}

/** Darkest channel of a pixel that a surface (about 90) covers by half, on the light background, #fafafa. */
const HALF_COVERED = 172;

/** 1 where a picture shows something: the edges of meshes are smooth, those of rays are not. */
export function covered({ data }: Pixels): number[] {
  return Array.from({ length: data.length / 4 }, (_, i) =>
    Number(Math.min(data[4 * i], data[4 * i + 1], data[4 * i + 2]) < HALF_COVERED),
  );
}

/** Common area of two silhouettes in parts of both together. */
export function overlap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let common = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    common += a[i] & b[i];
    either += a[i] | b[i];
  }
  return common / either;
}
