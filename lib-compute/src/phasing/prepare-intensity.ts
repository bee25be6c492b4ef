import { inputError } from '../errors.ts';
import { localMinimum } from './local-minimum.ts';

/** What is done to an intensity before it is phased. */
export interface IntensityPreparation {
  /** Up to this distance from the centre nothing counts as measured, pixels. */
  readonly leastRadius: number;
  /** From this distance on the intensity counts as 0, pixels. */
  readonly mostRadius: number;
  /**
   * Width of the box whose least value is taken away as background, pixels; 0 takes none away. Of a box of 1 each
   * value is its own least one.
   */
  readonly kernel: number;
}

/** An intensity that is ready to be phased. */
export interface PreparedIntensity {
  /** Extents, slowest first. */
  readonly shape: readonly number[];
  /** Values around the middle; 0 where nothing was measured. */
  readonly values: Float64Array;
  /** 1 for each value that was measured, 0 for those that phasing may choose. */
  readonly isMeasured: Uint8Array;
  /** How it was made ready. */
  readonly preparation: IntensityPreparation;
}

/**
 * Takes the local minimum away as background, within the radii, as Dragonfly's class phaser does.
 *
 * @param intensity around the middle of the grid; values that are negative or not finite were not measured.
 * @param shape extents, slowest first.
 * @throws Input where the kernel is 1, which would leave nothing.
 */
export function prepareIntensity(
  intensity: ArrayLike<number>,
  shape: readonly number[],
  { leastRadius, mostRadius, kernel }: IntensityPreparation,
): PreparedIntensity {
  if (kernel === 1) {
    const expected = '0 for no background, or at least 2 pixels wide';
    throw inputError({ what: 'The background kernel', expected, found: '1, which leaves nothing' });
  }
  const radii = distances(shape);
  const isKnown = (i: number): boolean => intensity[i] >= 0 && intensity[i] < Infinity;
  const isKept = (i: number): boolean =>
    radii[i] > leastRadius && radii[i] < mostRadius && isKnown(i);
  const kept = Float64Array.from(intensity, (value, i) => (isKept(i) ? value : Infinity));
  const background = kernel > 0 ? localMinimum(kept, shape, kernel) : new Float64Array(kept.length);
  return {
    shape,
    values: kept.map((value, i) => (isKept(i) ? value - background[i] : 0)),
    isMeasured: Uint8Array.from(radii, (radius, i) =>
      Number(radius >= mostRadius || (radius > leastRadius && isKnown(i))),
    ),
    preparation: { leastRadius, mostRadius, kernel },
  };
}

/** Of each place from the middle of the grid. */
function distances(shape: readonly number[]): Float64Array {
  const count = shape.reduce((product, extent) => product * extent, 1);
  return Float64Array.from({ length: count }, (_, i) => {
    let [rest, square] = [i, 0];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const extent = shape[axis];
      square += ((rest % extent) - Math.floor(extent / 2)) ** 2;
      rest = Math.floor(rest / extent);
    }
    return Math.sqrt(square);
  });
}
