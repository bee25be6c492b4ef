import { GridTransform } from '../../src/fft/grid-transform.ts';
import { toCentred } from '../../src/phasing/centred-grid.ts';

/** A small particle without symmetry in the middle of a plane: positive, with an edge. */
export function testObject(size: number): Float64Array {
  const centre = Math.floor(size / 2);
  return Float64Array.from({ length: size ** 2 }, (_, i) => {
    const x = Math.floor(i / size) - centre;
    const y = (i % size) - centre;
    const isInside = x >= -3 && x <= 4 && y >= -4 && y <= 3 && x + y <= 4;
    return isInside ? 1 + 0.15 * x + 0.1 * y + (x === 1 && y === -2 ? 2 : 0) : 0;
  });
}

/** |F|² of a density, frequency 0 in the middle. */
export function intensityOf(density: Float64Array, shape: readonly number[]): Float64Array {
  const field = new Float64Array(2 * density.length);
  density.forEach((value, i) => {
    field[2 * i] = value;
  });
  new GridTransform(shape).forward(field);
  return toCentred(
    density.map((_, i) => field[2 * i] ** 2 + field[2 * i + 1] ** 2),
    shape,
  );
}
