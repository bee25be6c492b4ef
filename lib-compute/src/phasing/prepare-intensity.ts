import { localMinimum } from './local-minimum.ts';

/** What is done to an intensity before it is phased. */
export interface IntensityPreparation {
  /** Up to this distance from the centre nothing counts as measured, pixels. */
  readonly leastRadius: number;
  /** From this distance on the intensity counts as 0, pixels. */
  readonly mostRadius: number;
  /** Width of the box whose least value is taken away as background, pixels; 0 takes none away. */
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
}

/**
 * Takes the local minimum away as background, within the radii, as Dragonfly's class phaser does.
 *
 * @param intensity around the middle of the grid; negative values were not measured.
 * @param shape extents, slowest first.
 */
export function prepareIntensity(
  intensity: ArrayLike<number>,
  shape: readonly number[],
  { leastRadius, mostRadius, kernel }: IntensityPreparation,
): PreparedIntensity {
  const radii = distances(shape);
  const isKept = (i: number): boolean =>
    radii[i] > leastRadius && radii[i] < mostRadius && intensity[i] >= 0;
  const kept = Float64Array.from(intensity, (value, i) => (isKept(i) ? value : Infinity));
  const background = kernel > 0 ? localMinimum(kept, shape, kernel) : new Float64Array(kept.length);
  return {
    shape,
    values: kept.map((value, i) => (isKept(i) ? value - background[i] : 0)),
    isMeasured: Uint8Array.from(radii, (radius, i) =>
      Number(radius >= mostRadius || (radius > leastRadius && intensity[i] >= 0)),
    ),
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
