import type { ColourMapName } from './colour-map-name.ts';
import { colourTable } from './colour-table.ts';
import { placeOf } from '../display.ts';

/** How the values of a plane become colours. */
export interface PlaneColours {
  readonly map: ColourMapName;
  readonly scale: 'linear' | 'log';
  /** Values at the ends of the map. */
  readonly low: number;
  readonly high: number;
}

/** Decades below the highest value that a logarithmic map spans. */
const DECADES = 4;

/** Of an intensity: logarithmic, down from the highest value. */
export function intensityColours(values: Float32Array): PlaneColours {
  const high = highestOf(values);
  return { map: 'inferno', scale: 'log', low: high / 10 ** DECADES, high };
}

/** Of a density: from 0, or the lowest value where that is negative. */
export function densityColours(values: Float32Array): PlaneColours {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  return { map: 'magma', scale: 'linear', low, high: highestOf(values) };
}

/**
 * The pixels of a plane, four bytes each.
 *
 * @param isShown 0 for pixels that are left clear.
 */
export function planePixels(
  values: Float32Array,
  { map, scale, low, high }: PlaneColours,
  isShown?: Uint8Array,
): Uint8ClampedArray<ArrayBuffer> {
  const table = new Uint32Array(colourTable(map).buffer);
  const pixels = new Uint32Array(values.length);
  const display = { scale, gamma: 1, low, high };
  for (let i = 0; i < pixels.length; i++) {
    if (isShown?.[i] !== 0) {
      pixels[i] = table[Math.round(255 * placeOf(values[i], display))];
    }
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** Above 0, so that a map has two ends. */
function highestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0) || 1;
}
