import type { VolumeHue } from '@damselfly/compute/volume/hue.ts';
import { colourTable } from './colour-table.ts';

/** Which colours hues have. */
export const HUE_MAPS = { phase: 'cyclic', sign: 'coolwarm' } as const;

/** Where on the map of signs, from 0 to 255, surfaces of values below and above 0 have their colour. */
const SURFACES = { negative: 20, positive: 235 } as const;

/** 256 colours: of phases from -π around the circle; of signs from the lowest value over 0 to the highest. */
export function hueColours(kind: VolumeHue['kind']): Uint8ClampedArray<ArrayBuffer> {
  return colourTable(HUE_MAPS[kind]);
}

/** Red, green, blue of a surface where it has a sign. */
export function signColour(isNegative: boolean): Uint8ClampedArray {
  const at = SURFACES[isNegative ? 'negative' : 'positive'];
  return hueColours('sign').slice(4 * at, 4 * at + 3);
}
