import { NEGATIVE, type VolumeHue } from '@damselfly/compute/volume/hue.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { hueColours } from '../colours/hue-colours.ts';
import { placeOf, type Display } from '../display.ts';
import type { VolumeData } from '../volume-data.ts';

/** How bright a phase is: as the amplitude's part of the range, or at once from an amplitude on. */
export type PhaseLight = 'amplitude' | { readonly from: number };

/**
 * The colour of each code at each of 256 angles, as the four bytes of a pixel (`SliceColours`): what is of either sign warm or
 * cold by its part of the range, a phase its own colour.
 */
export function hueSliceColours(
  data: Omit<VolumeData, 'values'>,
  kind: VolumeHue['kind'],
  display: Display,
  light: PhaseLight,
): Uint32Array {
  const values = quantisedValues(data);
  const places = values.map((value) => placeOf(value, display));
  const table = hueColours(kind);
  const colours = new Uint32Array(256 * 256);
  const bytes = new Uint8ClampedArray(colours.buffer);
  const put = (at: number, colour: number, part: number): void => {
    for (let channel = 0; channel < 3; channel++) {
      bytes[4 * at + channel] = part * table[4 * colour + channel];
    }
    bytes[4 * at + 3] = 255;
  };
  for (let code = 0; code < 256; code++) {
    if (kind === 'sign') {
      put(code, Math.round(255 * (0.5 + 0.5 * places[code])), 1);
      put((NEGATIVE << 8) | code, Math.round(255 * (0.5 - 0.5 * places[code])), 1);
      continue;
    }
    const isSeen = light !== 'amplitude' && values[code] > 0 && values[code] >= light.from;
    const part = light === 'amplitude' ? places[code] : Number(isSeen);
    for (let angle = 0; angle < 256; angle++) {
      // The colours begin at -π.
      put((angle << 8) | code, (angle + 128) & 255, part);
    }
  }
  return colours;
}
