/**
 * Values of a grid, whose frequency 0 lies at the middle (`floor(extent / 2)`, as Dragonfly has it), in the order of a
 * Fourier transform, where it comes first.
 *
 * @param shape extents, slowest first.
 */
export function fromCentred(
  values: ArrayLike<number>,
  shape: readonly number[],
): Float64Array<ArrayBuffer> {
  return rolled(
    values,
    shape,
    shape.map((extent) => -Math.floor(extent / 2)),
  );
}

/** Takes `fromCentred` back. */
export function toCentred(
  values: ArrayLike<number>,
  shape: readonly number[],
): Float64Array<ArrayBuffer> {
  return rolled(
    values,
    shape,
    shape.map((extent) => Math.floor(extent / 2)),
  );
}

/** Values moved by so many steps along each axis; what leaves a grid comes in at its other end. */
export function rolled(
  values: ArrayLike<number>,
  shape: readonly number[],
  by: readonly number[],
): Float64Array<ArrayBuffer> {
  const made = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    made[placeAfter(i, shape, by)] = values[i];
  }
  return made;
}

/** The place of the opposite of each value around frequency 0, in the order of a Fourier transform. */
export function oppositePlaces(shape: readonly number[]): Uint32Array {
  const count = shape.reduce((product, extent) => product * extent, 1);
  return Uint32Array.from({ length: count }, (_, i) => {
    let [rest, stride, opposite] = [i, 1, 0];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const extent = shape[axis];
      opposite += ((extent - (rest % extent)) % extent) * stride;
      rest = Math.floor(rest / extent);
      stride *= extent;
    }
    return opposite;
  });
}

function placeAfter(i: number, shape: readonly number[], by: readonly number[]): number {
  let [rest, stride, place] = [i, 1, 0];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const extent = shape[axis];
    const at = (((rest % extent) + by[axis]) % extent) + extent;
    place += (at % extent) * stride;
    rest = Math.floor(rest / extent);
    stride *= extent;
  }
  return place;
}
