import type { Plane } from './plane.ts';

/**
 * The picture of one layer of a cube: each code's colour.
 *
 * @param codes size^3, x slowest.
 * @param layer along the plane's normal.
 * @param colours one per code.
 * @param pixels is given size^2 colours, row by row.
 */
export function gatherSlice(
  codes: Uint8Array,
  size: number,
  { normal, down, right }: Plane,
  layer: number,
  colours: Uint32Array,
  pixels: Uint32Array,
): void {
  const strides = [size * size, size, 1];
  const step = strides[right];
  let pixel = 0;
  for (let row = 0; row < size; row++) {
    let at = layer * strides[normal] + row * strides[down];
    for (let column = 0; column < size; column++) {
      pixels[pixel++] = colours[codes[at]];
      at += step;
    }
  }
}
