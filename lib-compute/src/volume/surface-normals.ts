import type { Surface } from './surface.ts';

/**
 * Outward normals of a surface's vertices: the mean of the triangles around, by their area. They follow the
 * surface that is drawn; gradients of a volume in 256 steps show its terraces.
 *
 * @returns three numbers per vertex, of length 1.
 */
export function surfaceNormals({ positions, indices }: Surface): Float32Array<ArrayBuffer> {
  const normals = new Float32Array(positions.length);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [3 * indices[i], 3 * indices[i + 1], 3 * indices[i + 2]];
    const abX = positions[b] - positions[a];
    const abY = positions[b + 1] - positions[a + 1];
    const abZ = positions[b + 2] - positions[a + 2];
    const acX = positions[c] - positions[a];
    const acY = positions[c + 1] - positions[a + 1];
    const acZ = positions[c + 2] - positions[a + 2];
    const x = abY * acZ - abZ * acY;
    const y = abZ * acX - abX * acZ;
    const z = abX * acY - abY * acX;
    for (const vertex of [a, b, c]) {
      normals[vertex] += x;
      normals[vertex + 1] += y;
      normals[vertex + 2] += z;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const [x, y, z] = normals.subarray(i, i + 3);
    // To the last bit as the kernel has them (nets/assembly/normals.ts): what is merged depends on it.
    const factor = 1 / (Math.sqrt(x * x + y * y + z * z) || 1);
    normals[i] = x * factor;
    normals[i + 1] = y * factor;
    normals[i + 2] = z * factor;
  }
  return normals;
}
