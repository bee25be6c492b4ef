import { quantisedValues, type QuantisedVolume } from './quantise.ts';

/** Values on a grid, plain or in codes. */
export type FieldVolume = QuantisedVolume | Float32Array;

/** How to read a `FieldVolume` entry by entry. */
export interface ScalarField {
  readonly valueAt: (index: number) => number;
  readonly isInside: (index: number) => boolean;
}

/** @param level from which on an entry is inside. */
export function scalarField(volume: FieldVolume, level: number): ScalarField {
  if (volume instanceof Float32Array) {
    return {
      valueAt: (index) => volume[index],
      isInside: (index) => volume[index] >= level,
    };
  }
  const codes = volume.values;
  const meaning = quantisedValues(volume);
  const isCodeInside = Array.from(meaning, (value) => value >= level);
  return {
    valueAt: (index) => meaning[codes[index]],
    isInside: (index) => isCodeInside[codes[index]],
  };
}
