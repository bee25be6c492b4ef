/** Where the values of a picture lie in reciprocal space, and which of them count. */
export interface RadialPlaces {
  /** Per place: number of its pixel, negative where there is none. */
  readonly pixels: ArrayLike<number>;
  /** Per place: mask of its pixel as `Detector.mask` has it; what is 2 and above does not count. */
  readonly mask: ArrayLike<number>;
  /** |q| per pixel, in any unit. */
  readonly q: ArrayLike<number>;
}

/** Places by their distance from zero scattering. */
export interface RadialRings {
  /** Per place: its ring, counted from zero scattering on, or `NO_RING` where it does not count. */
  readonly of: Uint16Array<ArrayBuffer>;
  /** Per ring: how many places count; 0 for those behind a beam stop. */
  readonly pixels: Uint32Array<ArrayBuffer>;
  /** From one ring to the next, in the unit of q: the middle of ring i lies at i times this. */
  readonly width: number;
}

/** The ring of places that do not count. */
export const NO_RING = 0xffff;

/** Pixels that are merged count, those that are ignored do not (spec/emc.md 2.3). */
const MOST_COUNTED = 1;

/**
 * Rings of equal width around zero scattering, out to the farthest pixel, whether it counts or not.
 *
 * @param width of a ring in the unit of q, above 0; wider where there would be more rings than can be numbered.
 */
export function radialRings({ pixels, mask, q }: RadialPlaces, width: number): RadialRings {
  let farthest = 0;
  for (let pixel = 0; pixel < q.length; pixel++) {
    farthest = q[pixel] > farthest ? q[pixel] : farthest;
  }
  const step = Math.max(width, farthest / (NO_RING - 1));
  const counts = new Uint32Array(Math.round(farthest / step) + 1);
  const of = new Uint16Array(pixels.length).fill(NO_RING);
  for (let place = 0; place < of.length; place++) {
    if (pixels[place] >= 0 && mask[place] <= MOST_COUNTED) {
      const ring = Math.round(q[pixels[place]] / step);
      of[place] = ring;
      counts[ring] += 1;
    }
  }
  return { of, pixels: counts, width: step };
}

/**
 * The mean of the values in each ring: photons per pixel over |q|. Pixels count alike, as measured: neither their
 * solid angle nor the polarisation is corrected for.
 *
 * @param values one per place; NaN is no measurement and does not count.
 * @returns one mean per ring; NaN where nothing counts.
 */
export function radialProfile(
  values: ArrayLike<number>,
  { of, pixels }: Pick<RadialRings, 'of' | 'pixels'>,
): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(pixels.length);
  const unknown = new Uint32Array(pixels.length);
  for (let place = 0; place < of.length; place++) {
    const value = values[place];
    // Most pixels of most frames are dark: those add nothing.
    if (value !== 0 && of[place] !== NO_RING) {
      if (Number.isNaN(value)) {
        unknown[of[place]] += 1;
      } else {
        sums[of[place]] += value;
      }
    }
  }
  return sums.map((sum, ring) => sum / (pixels[ring] - unknown[ring]));
}
