import type { Surface } from '@damselfly/compute/volume/surface.ts';
import type { FreePlane } from '../volume-state.ts';

/**
 * Where a surface passes a plane: the ends of a line for each triangle that it cuts.
 *
 * @param plane in the surface's own lengths; its normal may be of any.
 * @returns six numbers per line.
 */
export function planeSection(
  { positions, indices }: Pick<Surface, 'positions' | 'indices'>,
  { normal: [nx, ny, nz], at }: FreePlane,
): Float32Array {
  const heights = new Float32Array(positions.length / 3);
  for (let i = 0; i < heights.length; i++) {
    const [x, y, z] = [positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]];
    heights[i] = nx * x + ny * y + nz * z - at;
  }
  const ends: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    for (let edge = 0; edge < 3; edge++) {
      const [a, b] = [indices[i + edge], indices[i + ((edge + 1) % 3)]];
      // A corner on the plane counts as above it, so that a triangle has two such edges or none.
      if (heights[a] < 0 !== heights[b] < 0) {
        const part = heights[a] / (heights[a] - heights[b]);
        for (let axis = 0; axis < 3; axis++) {
          const from = positions[3 * a + axis];
          ends.push(from + part * (positions[3 * b + axis] - from));
        }
      }
    }
  }
  return Float32Array.from(ends);
}
