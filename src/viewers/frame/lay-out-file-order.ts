import { NO_PIXEL, type FrameLayout } from './frame-layout.ts';

/**
 * Pixels in the order of the file, in rows of equal length that make about a square: what can be shown
 * without a detector.
 */
export function layOutFileOrder(pixelCount: number): FrameLayout {
  const columns = Math.max(1, Math.ceil(Math.sqrt(pixelCount)));
  const rows = Math.max(1, Math.ceil(pixelCount / columns));
  const pixels = new Int32Array(rows * columns).fill(-1);
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    pixels[pixel] = pixel;
  }
  const mask = new Uint8Array(rows * columns).fill(NO_PIXEL, pixelCount);
  return { rows, columns, pixels, mask };
}
