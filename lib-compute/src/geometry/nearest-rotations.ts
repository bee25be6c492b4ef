import type { Rotations } from './rotations.ts';

/** The nearest of `coarse` for each of `fine`: the largest |q . q'|, the lowest number where several tie. */
export function nearestRotations(fine: Rotations, coarse: Rotations): Int32Array {
  const q = coarse.quaternions;
  return Int32Array.from({ length: fine.count }, (_, r) => {
    const [a, b, c, d] = fine.quaternions.subarray(4 * r, 4 * r + 4);
    let nearest = 0;
    let shortest = 2;
    for (let k = 0; k < coarse.count; k++) {
      const product = a * q[4 * k] + b * q[4 * k + 1] + c * q[4 * k + 2] + d * q[4 * k + 3];
      const distance = 1 - product * product;
      if (distance < shortest) {
        shortest = distance;
        nearest = k;
      }
    }
    return nearest;
  });
}
