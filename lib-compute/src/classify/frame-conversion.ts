import { inputError } from '../errors.ts';
import { AngularHarmonics, harmonicCount } from './angular-harmonics.ts';
import { PolarBins, polarShape, type FlatPixels, type PolarParameters } from './polar-bins.ts';

/** What frames become: their angular correlation, the same however they are turned, or their polar picture. */
export type ConversionKind = 'correlation' | 'polar';

/** How frames are converted, in what they are compared by. */
export interface ConversionOptions extends PolarParameters {
  readonly kind: ConversionKind;
  /** Whether frames, and rings of a correlation, count alike whatever their intensity. */
  readonly normalises: boolean;
}

/** Converts frames of one detector, one after the other. */
export class FrameConversion {
  readonly options: ConversionOptions;
  readonly bins: PolarBins;
  /** Values of a converted frame, rings slowest. */
  readonly width: number;
  readonly #harmonics: AngularHarmonics;

  /** @throws Input for a polar grid that is none, that holds no pixel, or whose rings have no harmonics. */
  constructor(pixels: FlatPixels, options: ConversionOptions) {
    this.options = options;
    this.bins = new PolarBins(pixels, options);
    this.#harmonics = new AngularHarmonics(this.bins.directions);
    this.width = convertedWidth(options);
    if (this.width === 0) {
      throw inputError({
        what: 'The angular correlation',
        expected: `at least two directions over half a turn: ${MOST_CORRELATED_STEP} degrees each at most`,
        found: `${options.angularStep} degrees`,
      });
    }
  }

  /** The mean of the pixels of each bin. @param valueAt photons or intensity of a pixel. */
  polar(valueAt: (pixel: number) => number): Float64Array {
    return this.bins.means(valueAt);
  }

  /**
   * What a frame is compared by.
   *
   * @param polar means of its bins.
   * @returns undefined for a blank frame: one that holds nothing in the rings.
   */
  of(polar: Float64Array): Float64Array | undefined {
    const { kind, normalises } = this.options;
    const { pixelCounts } = this.bins;
    if (polar.every((value) => value === 0)) {
      return undefined;
    }
    return kind === 'correlation'
      ? this.#harmonics.of(polar, pixelCounts, normalises)
      : normalises
        ? overMean(polar, pixelCounts)
        : polar;
  }
}

/** Wider directions are one alone over half a turn, which has no harmonics; degrees. */
export const MOST_CORRELATED_STEP = 120;

/** Values of a converted frame; 0 where its rings have no harmonics. */
export function convertedWidth(options: ConversionOptions): number {
  const { rings, directions } = polarShape(options);
  return rings * (options.kind === 'polar' ? directions : harmonicCount(directions));
}

/** In units of the mean of the bins that have pixels; as it is where that is not above 0. */
function overMean(polar: Float64Array, pixelCounts: Uint32Array): Float64Array {
  const filled = pixelCounts.reduce((count, pixels) => count + Number(pixels > 0), 0);
  const mean = polar.reduce((sum, value) => sum + value, 0) / filled;
  return mean > 0 ? polar.map((value) => value / mean) : polar;
}
