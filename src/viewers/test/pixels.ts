import type { Page } from 'playwright-core';
import { takePng } from './volume-stage.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each. */
  readonly data: readonly number[];
}

/** The pixels of a picture in PNG; they come as text, since a list of them takes a second on its way. */
export async function readPng(page: Page, png: string): Promise<Pixels> {
  const { text, ...size } = await page.evaluate(async (base64) => {
    const response = await fetch(`data:image/png;base64,${base64}`);
    const image = await createImageBitmap(await response.blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const text = btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
    return { width: image.width, height: image.height, text };
  }, png);
  return { ...size, data: [...Buffer.from(text, 'base64')] };
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
