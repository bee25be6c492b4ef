import type { ClassesData } from './classes-data.ts';

/**
 * Paints one class, a pixel of the canvas for each of its own.
 *
 * @param colours of the codes, as the four bytes of a pixel.
 */
export function paintClass(
  canvas: HTMLCanvasElement,
  { size, values }: Pick<ClassesData, 'size' | 'values'>,
  number: number,
  colours: Uint32Array,
): void {
  const pixels = size * size;
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (context) {
    const picture = context.createImageData(size, size);
    const colour = new Uint32Array(picture.data.buffer);
    const first = number * pixels;
    for (let i = 0; i < pixels; i++) {
      colour[i] = colours[values[first + i]];
    }
    context.putImageData(picture, 0, 0);
  }
}
