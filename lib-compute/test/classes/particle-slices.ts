import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { randomNumbers } from '../support/random-problem.ts';

/** Point scatterers of each particle. */
const SCATTERERS = 20;

/**
 * Central slices of the intensities of particles, each in an orientation of its own, one after the other:
 * |sum exp(2 pi i q r)|^2 of point scatterers, with speckles about 5 pixels wide and a fall towards large q.
 *
 * @param particles the seed of each slice's particle: those of one seed are of one particle.
 */
export function particleSlices(size: number, particles: readonly number[], seed = 3): Float64Array {
  const random = randomNumbers(seed);
  const slices = new Float64Array(particles.length * size ** 2);
  particles.forEach((particle, number) => {
    const slice = centralSlice(size, scatterersOf(particle), unitQuaternion(random));
    slices.set(slice, number * size ** 2);
  });
  return slices;
}

/** Coordinates along the plane, in units of the inverse of a pixel. */
type Places = readonly (readonly [number, number, number])[];

function scatterersOf(particle: number): Places {
  const random = randomNumbers(particle);
  const coordinate = (): number => (random() - 0.5) * 0.2;
  return Array.from({ length: SCATTERERS }, () => [coordinate(), coordinate(), coordinate()]);
}

function centralSlice(size: number, places: Places, turned: Float64Array): Float64Array {
  const matrix = rotationMatrices(turned);
  const rows = [0, 3].map((row) =>
    places.map(([x, y, z]) => matrix[row] * x + matrix[row + 1] * y + matrix[row + 2] * z),
  );
  const centre = (size - 1) / 2;
  return Float64Array.from({ length: size ** 2 }, (_, i) => {
    const [x, y] = [Math.floor(i / size) - centre, (i % size) - centre];
    let [real, imaginary] = [0, 0];
    for (let k = 0; k < SCATTERERS; k++) {
      const phase = 2 * Math.PI * (x * rows[0][k] + y * rows[1][k]);
      real += Math.cos(phase);
      imaginary += Math.sin(phase);
    }
    return Math.exp(-(x ** 2 + y ** 2) / (2 * (size / 4) ** 2)) * (real ** 2 + imaginary ** 2);
  });
}

function unitQuaternion(random: () => number): Float64Array {
  const parts = Float64Array.from({ length: 4 }, () => random() - 0.5);
  const length = Math.hypot(...parts);
  return parts.map((part) => part / length);
}
