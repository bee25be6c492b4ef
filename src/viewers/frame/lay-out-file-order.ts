import { NO_PIXEL, type FrameLayout } from './frame-layout.ts';

/**
 * Pixels in the order of the file, in rows of equal length that make about a square: what can be shown
 * without a detector.
 */
export function layOutFileOrder(pixelCount: number): FrameLayout {
  const columns = Math.max(1, Math.ceil(Math.sqrt(pixelCount)));
  const rows = Math.max(1, Math.ceil(pixelCount / columns));
  const pixels = Int32Array.from({ length: rows * columns }, (_, cell) =>
    cell < pixelCount ? cell : -1,
  );
  const mask = Uint8Array.from(pixels, (pixel) => (pixel < 0 ? NO_PIXEL : 0));
  return { rows, columns, pixels, mask };
}
