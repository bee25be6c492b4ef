import { scalarField, type FieldVolume } from './scalar-field.ts';
import type { Surface } from './surface.ts';

type Shape = readonly [number, number, number];

/** Where rays end, in parts of the volume's longest edge: what is farther away shades too evenly to matter. */
const REACH = 0.2;

/** Where rays end, in voxels. */
export function reachOfRays(shape: Shape): number {
  return Math.max(2, REACH * Math.max(...shape));
}

/** Samples along a ray, nearest first, as parts of its length; nearer obstacles take more of the light. */
const SAMPLES = [0.12, 0.3, 0.6, 1];

/** Rays begin so many voxels above the surface, clear of the voxels that it passes, and their samples as far on. */
const CLEAR = 1;

/** How far rays lean from the normal: one along it, four by 55 degrees, which share a hemisphere's light evenly. */
export const LEAN = { along: Math.cos(0.96), aside: Math.sin(0.96) };

/**
 * How much of the light from all around reaches each vertex of an isosurface (ambient occlusion): five rays
 * into the volume, from which what is inside takes light, evened out over the neighbours on the surface.
 *
 * @param normals of the vertices, of length 1.
 * @returns one number per vertex, 255 where nothing is in the way.
 */
export function ambientLight(
  { positions, indices }: Surface,
  normals: Float32Array,
  volume: FieldVolume,
  shape: Shape,
  level: number,
): Uint8Array<ArrayBuffer> {
  const { isInside } = scalarField(volume, level);
  const reach = reachOfRays(shape);
  const light = new Float32Array(positions.length / 3);
  const ray = (i: number, dx: number, dy: number, dz: number): number => {
    const px = positions[i] + CLEAR * normals[i];
    const py = positions[i + 1] + CLEAR * normals[i + 1];
    const pz = positions[i + 2] + CLEAR * normals[i + 2];
    for (let sample = 0; sample < SAMPLES.length; sample++) {
      const along = CLEAR + SAMPLES[sample] * reach;
      const x = Math.round(px + along * dx);
      const y = Math.round(py + along * dy);
      const z = Math.round(pz + along * dz);
      if (x < 0 || y < 0 || z < 0 || x >= shape[0] || y >= shape[1] || z >= shape[2]) {
        return 1;
      }
      if (isInside((x * shape[1] + y) * shape[2] + z)) {
        return sample / SAMPLES.length;
      }
    }
    return 1;
  };
  for (let i = 0; i < positions.length; i += 3) {
    const [nx, ny, nz] = [normals[i], normals[i + 1], normals[i + 2]];
    // Two directions across the normal: one across the axis that it is farthest from, one across both.
    const across = Math.abs(nz) < 0.6 ? [ny, -nx, 0] : [0, nz, -ny];
    const length = Math.hypot(across[0], across[1], across[2]) || 1;
    const [ux, uy, uz] = [across[0] / length, across[1] / length, across[2] / length];
    const [vx, vy, vz] = [ny * uz - nz * uy, nz * ux - nx * uz, nx * uy - ny * ux];
    const { along, aside } = LEAN;
    const [cx, cy, cz] = [along * nx, along * ny, along * nz];
    const sum =
      ray(i, nx, ny, nz) +
      ray(i, cx + aside * ux, cy + aside * uy, cz + aside * uz) +
      ray(i, cx - aside * ux, cy - aside * uy, cz - aside * uz) +
      ray(i, cx + aside * vx, cy + aside * vy, cz + aside * vz) +
      ray(i, cx - aside * vx, cy - aside * vy, cz - aside * vz);
    light[i / 3] = sum / 5;
  }
  return Uint8Array.from(evenedOut(evenedOut(light, indices), indices), (part) => 255 * part);
}

/** The mean over each vertex's triangles. */
function evenedOut(light: Float32Array, indices: Uint32Array): Float32Array {
  const sums = new Float32Array(light.length);
  const counts = new Uint16Array(light.length);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i], indices[i + 1], indices[i + 2]];
    const sum = light[a] + light[b] + light[c];
    sums[a] += sum;
    sums[b] += sum;
    sums[c] += sum;
    counts[a] += 3;
    counts[b] += 3;
    counts[c] += 3;
  }
  return sums.map((sum, vertex) => (counts[vertex] > 0 ? sum / counts[vertex] : light[vertex]));
}
