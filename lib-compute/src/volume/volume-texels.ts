import { magnitudesOf, type ComplexField } from './complex-field.ts';
import { halfFloat } from './half-float.ts';
import { maxBricks } from './max-bricks.ts';
import { quantisedValues, type QuantisedVolume } from './quantise.ts';
import type { FieldVolume } from './scalar-field.ts';

/** How a graphics card keeps a value: a byte, or 16 or 32 bits of floating point. */
export type TexelFormat = 'r8' | 'r16f' | 'r32f';

export type Texels = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** A cube as a texture, with the largest values of its bricks. */
export interface VolumeTexels {
  readonly format: TexelFormat;
  /** Numbers per texel: of complex ones 2, the real part first; bricks have 1. */
  readonly channels: 1 | 2;
  /** edge^3 and count^3 texels, x slowest. */
  readonly texels: Texels;
  readonly bricks: Texels;
  readonly edge: number;
  readonly count: number;
  /** A texel, bytes as 0 to 1, times `factor` and plus `offset` is the value. */
  readonly factor: number;
  readonly offset: number;
}

/** What the largest value becomes in 16 bits: ten decades below it are left (spec: 6e-8 to 65504). */
const LARGEST = 1024;

/**
 * Makes the texture of a cube. Bytes stay bytes only where values lie evenly between them: texels between
 * others are linear in what is kept.
 *
 * @param wanted `r8` of logarithmic codes or of floats becomes `r16f`.
 */
export function volumeTexels(volume: FieldVolume, edge: number, wanted: TexelFormat): VolumeTexels {
  const isPlain = volume instanceof Float32Array;
  const source = isPlain ? volume : volume.values;
  const { values: largest, count } = maxBricks(source, edge);
  const common = { edge, count, channels: 1 as const };
  if (wanted === 'r8' && !isPlain && volume.scale === 'linear') {
    const { low, high } = volume;
    const texels = Uint8Array.from(volume.values);
    return {
      ...common,
      format: 'r8',
      texels,
      bricks: Uint8Array.from(largest),
      factor: high - low,
      offset: low,
    };
  }
  const format = wanted === 'r32f' ? 'r32f' : 'r16f';
  const factor = format === 'r32f' ? 1 : normalisation(largest, volume);
  const encode = encoder(volume, format, factor);
  return { ...common, format, texels: encode(source), bricks: encode(largest), factor, offset: 0 };
}

/**
 * The same of complex numbers; bricks hold the largest magnitudes.
 *
 * @param wanted `r8` becomes `r16f`.
 */
export function complexTexels(
  field: ComplexField,
  edge: number,
  wanted: TexelFormat,
): VolumeTexels {
  const magnitudes = magnitudesOf(field);
  const made = volumeTexels(magnitudes, edge, wanted);
  const isFull = made.format === 'r32f';
  const texels = isFull
    ? new Float32Array(2 * magnitudes.length)
    : new Uint16Array(2 * magnitudes.length);
  for (let i = 0; i < magnitudes.length; i++) {
    const [real, imaginary] = [field.real[i] / made.factor, field.imaginary[i] / made.factor];
    texels[2 * i] = isFull ? real : halfFloat(real);
    texels[2 * i + 1] = isFull ? imaginary : halfFloat(imaginary);
  }
  return { ...made, channels: 2, texels };
}

/** What a texel of 16 bits is to be multiplied by. */
function normalisation(largest: Uint8Array | Float32Array, volume: FieldVolume): number {
  let most = 0;
  if (volume instanceof Float32Array) {
    for (const value of largest) {
      most = Math.max(most, value);
    }
  } else {
    most = Math.max(Math.abs(volume.low), Math.abs(volume.high));
  }
  return most > 0 ? most / LARGEST : 1;
}

/** Codes are looked up, floats are turned one by one. */
function encoder(
  volume: FieldVolume,
  format: 'r16f' | 'r32f',
  factor: number,
): (values: Uint8Array | Float32Array) => Texels {
  const make = (length: number): Uint16Array<ArrayBuffer> | Float32Array<ArrayBuffer> =>
    format === 'r16f' ? new Uint16Array(length) : new Float32Array(length);
  const bitsOf = (value: number): number => (format === 'r16f' ? halfFloat(value / factor) : value);
  const table = volume instanceof Float32Array ? undefined : codeTable(volume, bitsOf);
  return (values) => {
    const texels = make(values.length);
    for (let i = 0; i < texels.length; i++) {
      texels[i] = table ? table[values[i]] : bitsOf(values[i]);
    }
    return texels;
  };
}

function codeTable(volume: QuantisedVolume, bitsOf: (value: number) => number): Float64Array {
  return quantisedValues(volume).map(bitsOf);
}
