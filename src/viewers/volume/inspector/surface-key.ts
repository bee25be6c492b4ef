import type { VolumeHue } from '@damselfly/compute/volume/hue.ts';
import { colourGradient } from '../../colours/colour-table.ts';
import { HUE_MAPS, signColour } from '../../colours/hue-colours.ts';
import { SURFACE_COLOURS } from '../surfaces/surface-colours.ts';

/** What the surfaces look like, as CSS: in their colour, in those of both signs, or in those of phases. */
export function surfaceKey(kind: VolumeHue['kind'] | undefined, number: number): string {
  if (kind === 'phase') {
    return colourGradient(HUE_MAPS.phase);
  }
  if (kind === 'sign') {
    const [below, above] = [true, false].map((isNegative) => {
      return `rgb(${signColour(isNegative).join(' ')})`;
    });
    return `linear-gradient(to right, ${below} 50%, ${above} 50%)`;
  }
  return SURFACE_COLOURS[number];
}
