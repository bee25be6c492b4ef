/** How a plane is looked at around its centre. */
export interface PolarGrid {
  /** Directions over half a turn: the other half is the same, as Friedel's law has it. */
  readonly directions: number;
  /** Distances from the centre, pixels. */
  readonly radii: readonly number[];
}

/** Every whole radius of a plane but the innermost, where few pixels are many directions, and half a degree or finer. */
export function polarGrid(size: number): PolarGrid {
  const last = Math.floor((size - 1) / 2);
  const first = Math.min(2, last);
  return {
    directions: Math.max(360, Math.ceil(Math.PI * last)),
    radii: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i),
  };
}

/**
 * The rings of a plane, each less its mean and of length 1, so that all count alike whatever their intensity; a
 * ring of one value is 0. Opposite pixels are joined.
 *
 * @param plane size^2 values, row by row.
 * @returns `directions` values for each radius. Direction 0 lies along rows, as y does, and turns towards x.
 */
export function polarRings(
  plane: ArrayLike<number>,
  size: number,
  { directions, radii }: PolarGrid,
): Float64Array {
  const centre = (size - 1) / 2;
  const rings = new Float64Array(radii.length * directions);
  radii.forEach((radius, i) => {
    const ring = rings.subarray(i * directions, (i + 1) * directions);
    for (let k = 0; k < directions; k++) {
      const angle = (Math.PI * k) / directions;
      const [x, y] = [radius * Math.sin(angle), radius * Math.cos(angle)];
      ring[k] =
        valueBetween(plane, size, centre + x, centre + y) +
        valueBetween(plane, size, centre - x, centre - y);
    }
    standardise(ring);
  });
  return rings;
}

/** The value at a place between pixels, from the four around it; 0 outside. @param x row. @param y column. */
export function valueBetween(plane: ArrayLike<number>, size: number, x: number, y: number): number {
  const [row, column] = [Math.floor(x), Math.floor(y)];
  let sum = 0;
  for (let corner = 0; corner < 4; corner++) {
    const [at, beside] = [row + (corner >> 1), column + (corner & 1)];
    const weight = (1 - Math.abs(x - at)) * (1 - Math.abs(y - beside));
    if (weight > 0 && at >= 0 && beside >= 0 && at < size && beside < size) {
      sum += weight * plane[at * size + beside];
    }
  }
  return sum;
}

/** Takes from values their mean and makes their length as a vector 1, in place; values that are all one become 0. */
export function standardise(ring: Float64Array): void {
  const mean = ring.reduce((sum, value) => sum + value, 0) / ring.length;
  let squares = 0;
  for (let i = 0; i < ring.length; i++) {
    ring[i] -= mean;
    squares += ring[i] ** 2;
  }
  // What is left of even rings is rounding.
  const isEven = squares <= ring.length * (1e-9 * mean) ** 2;
  for (let i = 0; i < ring.length; i++) {
    ring[i] = isEven ? 0 : ring[i] / Math.sqrt(squares);
  }
}
