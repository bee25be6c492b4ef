import { withoutRadialMinimum } from './radial-minimum.ts';
import { radialShells } from './radial-shells.ts';
import { shellNormalised } from './shell-normalised.ts';

/** What is done to the shells around the centre before they are looked at, in this order. */
export interface RadialFilters {
  /** Takes away the least value at each distance from the centre. */
  readonly radialMinimum: boolean;
  /** Divides by the mean at each distance from the centre; what is left has no unit. */
  readonly normalised: boolean;
}

/**
 * Filters cubes or planes, each by itself.
 *
 * @param values cubes or planes one after the other, slowest axis first.
 * @param size of an edge.
 */
export function filterShells(
  values: Float32Array<ArrayBuffer>,
  size: number,
  dimensions: 2 | 3,
  { radialMinimum, normalised }: RadialFilters,
): Float32Array<ArrayBuffer> {
  if (!radialMinimum && !normalised) {
    return values;
  }
  const shells = radialShells(size, dimensions);
  const made = new Float32Array(values.length);
  for (let first = 0; first < values.length; first += shells.of.length) {
    let part = values.subarray(first, first + shells.of.length);
    if (radialMinimum) {
      part = withoutRadialMinimum(part, shells);
    }
    made.set(normalised ? shellNormalised(part, shells) : part, first);
  }
  return made;
}
