import type { Plane } from './plane.ts';

/** What is drawn of a cube: its codes, and what each becomes. */
export interface SliceColours {
  /** One per code; where there are angles one per code of each of the 256 angles, those of angle 0 first. */
  readonly colours: Uint32Array;
  /** Per voxel, of volumes with a hue. */
  readonly angles?: Uint8Array;
}

/**
 * The picture of one layer of a cube: each code's colour.
 *
 * @param codes size^3, x slowest.
 * @param layer along the plane's normal.
 * @param pixels is given size^2 colours, row by row.
 */
export function gatherSlice(
  codes: Uint8Array,
  size: number,
  { normal, down, right }: Plane,
  layer: number,
  { colours, angles }: SliceColours,
  pixels: Uint32Array,
): void {
  const strides = [size * size, size, 1];
  const step = strides[right];
  let pixel = 0;
  for (let row = 0; row < size; row++) {
    let at = layer * strides[normal] + row * strides[down];
    for (let column = 0; column < size; column++) {
      pixels[pixel++] = colours[angles ? (angles[at] << 8) | codes[at] : codes[at]];
      at += step;
    }
  }
}
