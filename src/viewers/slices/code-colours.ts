import { quantisedValues, type QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';
import { colourTable } from '../colours/colour-table.ts';
import type { ColourMapName } from '../colours/colour-map-name.ts';
import { placeOf, type Display } from '../display.ts';

/** The colour of each of the 256 codes, as the four bytes of a pixel. */
export function codeColours(
  data: Omit<QuantisedVolume, 'values'>,
  display: Display,
  colours: ColourMapName,
): Uint32Array {
  const table = new Uint32Array(colourTable(colours).buffer);
  return Uint32Array.from(
    quantisedValues(data),
    (value) => table[Math.round(255 * placeOf(value, display))],
  );
}
