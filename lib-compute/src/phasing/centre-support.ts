/**
 * How many steps along each axis bring the middle of a support to the middle of its grid. The grid goes on at its
 * other end, so that the middle is looked for by angles.
 *
 * @param support 1 inside.
 * @param shape extents, slowest first.
 */
export function stepsToCentre(support: Uint8Array, shape: readonly number[]): number[] {
  const sums = shape.map(() => ({ cosine: 0, sine: 0 }));
  for (let i = 0; i < support.length; i++) {
    let rest = i;
    for (let axis = shape.length - 1; support[i] === 1 && axis >= 0; axis--) {
      const extent = shape[axis];
      const angle = (2 * Math.PI * (rest % extent)) / extent;
      sums[axis].cosine += Math.cos(angle);
      sums[axis].sine += Math.sin(angle);
      rest = Math.floor(rest / extent);
    }
  }
  return sums.map(({ cosine, sine }, axis) => {
    const extent = shape[axis];
    // Spread evenly, it has no middle: what is left of the sums is rounding.
    const hasMiddle = Math.hypot(cosine, sine) > 1e-9 * support.length;
    const middle = hasMiddle ? (Math.atan2(sine, cosine) / (2 * Math.PI)) * extent : 0;
    return hasMiddle ? Math.round(Math.floor(extent / 2) - middle) : 0;
  });
}
