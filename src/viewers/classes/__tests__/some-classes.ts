import type { ClassesData } from '../classes-data.ts';

/** Classes of 2 x 2 pixels, as many as there are occupancies. */
export function someClasses(...occupancies: readonly number[]): ClassesData {
  const count = occupancies.length;
  return {
    count,
    size: 2,
    values: Uint8Array.from({ length: 4 * count }, (_, i) => 10 * i),
    histogram: [4 * count],
    scale: 'log',
    low: 1e-3,
    high: 10,
    minimum: 0,
    maximum: 10,
    mean: 1,
    sigma: 1,
    unit: 'photons / pixel',
    occupancies,
  };
}
