import type { Volume } from './volume.ts';

/**
 * Moves the first voxel to the middle, `floor(extent / 2)` along each axis, as Fourier transforms that begin with the
 * zero frequency are looked at. Modes stay in their order.
 *
 * @param values of a volume, or of one half of a complex one, x slowest; changed in place.
 * @param shape [x, y, z] or [mode, x, y, z].
 */
export function shiftToMiddle(values: Volume['data'], shape: readonly number[]): void {
  const [nx, ny, nz] = shape.slice(-3);
  const [halfX, halfY, halfZ] = [nx, ny, nz].map((extent) => Math.floor(extent / 2));
  const before = values.slice();
  for (let line = 0; line < values.length / nz; line++) {
    const y = line % ny;
    const x = Math.floor(line / ny) % nx;
    const first = line - x * ny - y;
    const to = (first + ((x + halfX) % nx) * ny + ((y + halfY) % ny)) * nz;
    const [start, end] = [line * nz, (line + 1) * nz];
    values.set(before.subarray(start, end - halfZ), to + halfZ);
    values.set(before.subarray(end - halfZ, end), to);
  }
}
