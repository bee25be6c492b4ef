import type { FramePoints } from './frame-choice.ts';

/** Where a value lies, pixels from the left and from the top. */
export interface Placing {
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
}

/** Points are squares of so many device pixels. */
const SIDE = 3;

/** So much of the colour does one point lay on; many on each other become opaque. */
const LAID_ON = 110;

/** The same of those that are not among the chosen ones. */
const FADED = 24;

/**
 * Draws the points: as one picture, whatever their number.
 *
 * @param colour red, green and blue, 0 to 255.
 * @param chosen frames that are drawn in full; the others fade.
 */
export function paintScatter(
  canvas: HTMLCanvasElement,
  { x, y }: FramePoints,
  { across, up }: Placing,
  {
    colour: [red, green, blue],
    chosen,
  }: {
    readonly colour: readonly [number, number, number];
    readonly chosen: readonly number[] | undefined;
  },
): void {
  const isChosen = chosen && new Set(chosen);
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null || width === 0 || height === 0) {
    return;
  }
  const image = context.createImageData(width, height);
  const { data } = image;
  for (let frame = 0; frame < x.length; frame++) {
    const left = Math.round(across(x[frame])) - 1;
    const top = Math.round(up(y[frame])) - 1;
    const laidOn = isChosen && !isChosen.has(frame) ? FADED : LAID_ON;
    for (let k = 0; k < SIDE * SIDE; k++) {
      const [column, row] = [left + (k % SIDE), top + Math.floor(k / SIDE)];
      if (column >= 0 && column < width && row >= 0 && row < height) {
        const at = 4 * (row * width + column);
        data[at] = red;
        data[at + 1] = green;
        data[at + 2] = blue;
        data[at + 3] += laidOn;
      }
    }
  }
  context.putImageData(image, 0, 0);
}
