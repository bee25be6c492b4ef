import type { VolumeData } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';

/** The state as values become colours by it: angles have those of the circle, evenly, whatever was chosen for values. */
export function seenColours(
  { quantity }: Pick<VolumeData, 'quantity'>,
  state: VolumeState,
): VolumeState {
  return quantity === 'angle'
    ? { ...state, colours: 'cyclic', scale: 'linear', range: { low: -Math.PI, high: Math.PI } }
    : state;
}
