import type { ColourMapName } from './colour-map-name.ts';
import { CONTROL_POINTS } from './control-points.ts';
import { cubehelix } from './cubehelix.ts';
import { cyclic } from './cyclic.ts';

type Colour = readonly [number, number, number];

/** The 256 opaque colours of a map: red, green, blue, alpha. */
export function colourTable(name: ColourMapName): Uint8ClampedArray<ArrayBuffer> {
  const table = new Uint8ClampedArray(4 * 256);
  const colourAt = colourOf(name);
  for (let i = 0; i < 256; i++) {
    table.set([...colourAt(i / 255), 255], 4 * i);
  }
  return table;
}

/** A map from left to right as CSS, spread between two places from 0 to 1 of the width. */
export function colourGradient(name: ColourMapName, from = 0, to = 1): string {
  return gradient(name, (at) => from + (to - from) * at);
}

/** A map with 0 in its middle as CSS; the magnitudes of either sign are spread between two places from the middle to its end. */
export function signedGradient(name: ColourMapName, from = 0, to = 1): string {
  return gradient(name, (at) => {
    const place = from + (to - from) * Math.abs(2 * at - 1);
    return (1 + Math.sign(at - 0.5) * place) / 2;
  });
}

/** @param placeOf where a part of the map is, both 0 to 1. */
function gradient(name: ColourMapName, placeOf: (at: number) => number): string {
  const table = colourTable(name);
  const stops = Array.from({ length: 18 }, (_, i) => {
    const [red, green, blue] = table.subarray(60 * i);
    return `rgb(${red} ${green} ${blue}) ${100 * placeOf(i / 17)}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function colourOf(name: ColourMapName): (at: number) => Colour {
  if (name === 'cubehelix' || name === 'cyclic') {
    const formula = name === 'cyclic' ? cyclic : cubehelix;
    return (at) => scale(formula(at));
  }
  return between(name);
}

function between(name: keyof typeof CONTROL_POINTS): (at: number) => Colour {
  const points = CONTROL_POINTS[name].split(' ').map((hex): Colour => {
    const bits = Number.parseInt(hex, 16);
    return [bits >> 16, (bits >> 8) & 255, bits & 255];
  });
  return (at) => {
    const place = at * (points.length - 1);
    const first = Math.min(Math.floor(place), points.length - 2);
    const [a, b, part] = [points[first], points[first + 1], place - first];
    return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]), a[2] + part * (b[2] - a[2])];
  };
}

function scale([red, green, blue]: Colour): Colour {
  return [255 * red, 255 * green, 255 * blue];
}
