import { polarGrid, polarRings, valueBetween, type PolarGrid } from './polar-rings.ts';

/**
 * Turns each plane so that it agrees best with one of them. Planes are diffraction patterns around their centre,
 * which look the same after half a turn; their mirror images are not tried, since these are of other objects.
 *
 * @param values planes one after the other, each size^2 row by row. Values beyond the largest circle become 0.
 * @param reference number of the plane that stays as it is.
 */
export function alignPlanes(
  values: Float32Array,
  size: number,
  reference: number,
): Float32Array<ArrayBuffer> {
  const pixels = size * size;
  const planeAt = (number: number): Float32Array =>
    values.subarray(number * pixels, (number + 1) * pixels);
  const grid = polarGrid(size);
  const target = polarRings(planeAt(reference), size, grid);
  const made = new Float32Array(values);
  for (let number = 0; number * pixels < values.length; number++) {
    if (number !== reference) {
      const angle = angleBetween(target, polarRings(planeAt(number), size, grid), grid);
      made.set(turned(planeAt(number), size, angle), number * pixels);
    }
  }
  return made;
}

/** The angle in radians, from 0 to π, by which `other` has to be turned back to agree best with `target`. */
export function angleBetween(
  target: Float64Array,
  other: Float64Array,
  { directions, radii }: PolarGrid,
): number {
  const agreements = Float64Array.from({ length: directions }, (_, shift) => {
    let sum = 0;
    radii.forEach((radius, i) => {
      // A ring counts as its pixels do.
      sum += radius * shiftedProduct(target, other, i * directions, directions, shift);
    });
    return sum;
  });
  const best = agreements.reduce((most, value, i) => (value > agreements[most] ? i : most), 0);
  return (Math.PI * (best + peakOffset(agreements, best))) / directions;
}

/** A plane turned back by an angle: what lay in this direction comes to lie along rows. */
export function turned(plane: ArrayLike<number>, size: number, angle: number): Float32Array {
  const centre = (size - 1) / 2;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return Float32Array.from({ length: size * size }, (_, i) => {
    const x = Math.floor(i / size) - centre;
    const y = (i % size) - centre;
    return Math.hypot(x, y) > centre
      ? 0
      : valueBetween(plane, size, centre + cosine * x + sine * y, centre + cosine * y - sine * x);
  });
}

/** The sum of `a[k]` times `b[k + shift]` over a ring, which goes on at its beginning. */
function shiftedProduct(
  a: Float64Array,
  b: Float64Array,
  first: number,
  length: number,
  shift: number,
): number {
  let sum = 0;
  const whole = length - shift;
  for (let k = 0; k < whole; k++) {
    sum += a[first + k] * b[first + k + shift];
  }
  for (let k = whole; k < length; k++) {
    sum += a[first + k] * b[first + k - whole];
  }
  return sum;
}

/** Where the parabola through the highest of values on a ring and its neighbours is highest, from it. */
function peakOffset(values: Float64Array, at: number): number {
  const before = values[(at + values.length - 1) % values.length];
  const after = values[(at + 1) % values.length];
  const curve = before - 2 * values[at] + after;
  return curve < 0 ? (before - after) / (2 * curve) : 0;
}
