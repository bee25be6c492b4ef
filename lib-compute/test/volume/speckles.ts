import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import type { Volume } from '../../src/volume/volume.ts';
import { randomNumbers } from '../support/random-problem.ts';

const IDENTITY = new Float64Array([1, 0, 0, 0]);

/**
 * The intensity of 20 point scatterers in a ball, x slowest: |sum exp(2 pi i q x)|^2 with a fall towards
 * large q. Speckles are about 5 voxels wide. `turned` by a quaternion, it is the intensity at `matrix q`
 * that `speckles` without it has at q.
 */
export function speckles(size: number, seed: number, turned: Float64Array = IDENTITY): Volume {
  const random = randomNumbers(seed);
  const coordinate = (): number => (random() - 0.5) * 0.2;
  const scatterers = Array.from({ length: 20 }, () => [coordinate(), coordinate(), coordinate()]);
  const matrix = rotationMatrices(turned);
  const rotated = scatterers.map(([x, y, z]) =>
    [0, 3, 6].map((row) => matrix[row] * x + matrix[row + 1] * y + matrix[row + 2] * z),
  );
  const centre = (size - 1) / 2;
  const data = new Float64Array(size ** 3);
  for (let voxel = 0; voxel < data.length; voxel++) {
    const q = [
      Math.floor(voxel / size ** 2) - centre,
      (Math.floor(voxel / size) % size) - centre,
      (voxel % size) - centre,
    ];
    let real = 0;
    let imaginary = 0;
    for (const place of rotated) {
      const phase = 2 * Math.PI * (q[0] * place[0] + q[1] * place[1] + q[2] * place[2]);
      real += Math.cos(phase);
      imaginary += Math.sin(phase);
    }
    const fall = Math.exp(-(q[0] ** 2 + q[1] ** 2 + q[2] ** 2) / (2 * (size / 4) ** 2));
    data[voxel] = fall * (real ** 2 + imaginary ** 2);
  }
  return { kind: 'volume', shape: [size, size, size], data };
}
