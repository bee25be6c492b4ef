import type { ComplexField } from '@damselfly/compute/volume/complex-field.ts';
import { angleCode } from '@damselfly/compute/volume/hue.ts';
import { valueBetween } from '@damselfly/compute/volume/ray.ts';
import type { Surface } from '@damselfly/compute/volume/surface.ts';
import { hueColours, signColour } from '../../colours/hue-colours.ts';

/** Colours of a surface's vertices: red, green, blue and 255 of each. */
export function phasePaint(
  { positions }: Surface,
  { real, imaginary }: ComplexField,
  size: number,
): Uint8Array<ArrayBuffer> {
  const colours = hueColours('phase');
  const paint = new Uint8Array((4 * positions.length) / 3);
  const cubes = [real, imaginary].map((values) => ({
    size,
    valueAt: (index: number) => values[index],
  }));
  for (let vertex = 0; 3 * vertex < positions.length; vertex++) {
    const [x, y, z] = positions.subarray(3 * vertex, 3 * vertex + 3);
    const [re, im] = cubes.map((cube) => valueBetween(cube, x, y, z));
    // The colours begin at -π.
    const code = (angleCode(Math.atan2(im, re)) + 128) & 255;
    paint.set(colours.subarray(4 * code, 4 * code + 4), 4 * vertex);
  }
  return paint;
}

/** The same of a surface where values are of one sign. */
export function signPaint({ positions }: Surface, isNegative: boolean): Uint8Array<ArrayBuffer> {
  const colour = [...signColour(isNegative), 255];
  return Uint8Array.from({ length: (4 * positions.length) / 3 }, (_, i) => colour[i % 4]);
}
