import { inputError } from '../errors.ts';

/** Rings and directions that pixels are joined in: `polar_params` of a config.ini. */
export interface PolarParameters {
  /** Within the innermost ring, pixels: rings begin at multiples of their width, as in Dragonfly. */
  readonly leastRadius: number;
  /** Within the last ring, or where it ends, pixels. */
  readonly mostRadius: number;
  /** Width of a ring, pixels. */
  readonly radialStep: number;
  /** Width of a direction, degrees; the next one that divides half a turn is taken. */
  readonly angularStep: number;
}

/** As Dragonfly's classifier begins with (spec/emc.md 1, `polar_params`). */
export const DEFAULT_POLAR: PolarParameters = {
  leastRadius: 5,
  mostRadius: 60,
  radialStep: 2,
  angularStep: 10,
};

const HALF_TURN = 180;

/** Pixels where they lie on the detector, each value per pixel. */
export interface FlatPixels {
  /** From the beam, pixels. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** 2 for pixels that are ignored. */
  readonly mask: ArrayLike<number>;
}

/** The mask of pixels that nothing looks at. */
const IGNORED = 2;

/**
 * The bins of a polar grid: rings, and directions over half a turn. Opposite pixels share a bin, since a real object
 * has the same intensity on both sides (Friedel's law), as far as the curvature of the Ewald sphere does not count.
 */
export class PolarBins {
  readonly rings: number;
  readonly directions: number;
  /** How many pixels each bin joins, directions fastest. */
  readonly pixelCounts: Uint32Array;
  /** The pixels that lie in a bin, and the bins that they lie in. */
  readonly #pixels: Uint32Array;
  readonly #bins: Uint32Array;

  /** @throws Input for parameters that are no rings, and where no pixel lies in them. */
  constructor({ x, y, mask }: FlatPixels, parameters: PolarParameters) {
    const flaw = polarFlaw(parameters);
    if (flaw !== undefined) {
      throw inputError({ what: 'The polar grid', ...flaw });
    }
    const { leastRadius, mostRadius, radialStep } = parameters;
    const first = Math.floor(leastRadius / radialStep);
    const { rings, directions } = polarShape(parameters);
    this.rings = rings;
    this.directions = directions;
    this.pixelCounts = new Uint32Array(this.rings * this.directions);
    const pixels: number[] = [];
    const bins: number[] = [];
    for (let t = 0; t < mask.length; t++) {
      const ring = Math.floor(Math.hypot(x[t], y[t]) / radialStep) - first;
      if (mask[t] !== IGNORED && ring >= 0 && ring < this.rings) {
        const bin = ring * this.directions + this.#directionOf(x[t], y[t]);
        pixels.push(t);
        bins.push(bin);
        this.pixelCounts[bin] += 1;
      }
    }
    if (pixels.length === 0) {
      throw inputError({
        what: 'The polar grid',
        expected: 'rings in which the detector has pixels that are not masked',
        found: `none from ${leastRadius} to ${mostRadius} pixels`,
      });
    }
    this.#pixels = Uint32Array.from(pixels);
    this.#bins = Uint32Array.from(bins);
  }

  /**
   * The mean of the pixels of each bin, directions fastest; 0 where a bin has none.
   *
   * @param valueAt photons or intensity of a pixel.
   */
  means(valueAt: (pixel: number) => number): Float64Array {
    const means = new Float64Array(this.pixelCounts.length);
    for (let i = 0; i < this.#pixels.length; i++) {
      means[this.#bins[i]] += valueAt(this.#pixels[i]);
    }
    for (let bin = 0; bin < means.length; bin++) {
      means[bin] /= Math.max(1, this.pixelCounts[bin]);
    }
    return means;
  }

  #directionOf(x: number, y: number): number {
    const angle = Math.atan2(y, x);
    const part = (angle < 0 ? angle + Math.PI : angle) / Math.PI;
    return Math.floor(part * this.directions) % this.directions;
  }
}

/** How many rings a grid has, and directions over half a turn. */
export function polarShape({ leastRadius, mostRadius, radialStep, angularStep }: PolarParameters): {
  readonly rings: number;
  readonly directions: number;
} {
  return {
    rings: Math.ceil(mostRadius / radialStep) - Math.floor(leastRadius / radialStep),
    directions: Math.max(1, Math.round(HALF_TURN / angularStep)),
  };
}

/** What keeps parameters from being rings; undefined where nothing does. */
export function polarFlaw({
  leastRadius,
  mostRadius,
  radialStep,
  angularStep,
}: PolarParameters): { readonly expected: string; readonly found: string } | undefined {
  if (!(radialStep > 0) || !(angularStep > 0) || angularStep > HALF_TURN) {
    return {
      expected: 'steps above 0, the angular one up to 180 degrees',
      found: `${radialStep} pixels and ${angularStep} degrees`,
    };
  }
  if (!(leastRadius >= 0) || !(mostRadius > leastRadius) || !Number.isFinite(mostRadius)) {
    return {
      expected: 'radii from 0 on, the last one larger than the first',
      found: `${leastRadius} to ${mostRadius} pixels`,
    };
  }
  return undefined;
}
