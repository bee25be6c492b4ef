import { areWideEnough, writeLogCodes } from './log-codes.ts';

/** How a value becomes a byte. */
export type ValueScale = 'linear' | 'log';

/** A volume in one byte per voxel, x slowest. */
export interface QuantisedVolume {
  readonly values: Uint8Array;
  readonly scale: ValueScale;
  /** The value of the smallest code: byte 0 when linear, byte 1 when logarithmic. */
  readonly low: number;
  /** The value of byte 255. */
  readonly high: number;
}

/** Logarithmic codes cover this many decades below the maximum, in steps of 5.6 %. */
const DECADES = 6;

/**
 * Makes bytes of values, to be sent and drawn (spec/viewers.md, Transport).
 *
 * Linear: byte b stands for low + (high - low) b / 255. Logarithmic: byte b > 0 stands for
 * low (high / low)^((b - 1) / 254), and 0 for everything below `low`, negative values included.
 *
 * @param range to use instead of the volume's own, so that two volumes can be compared.
 */
export function quantise(
  values: ArrayLike<number>,
  scale: ValueScale,
  range: { low: number; high: number } = rangeOf(values, scale),
): QuantisedVolume {
  const bytes = new Uint8Array(values.length);
  const { low, high } = range;
  if (scale === 'linear') {
    const factor = high > low ? 255 / (high - low) : 0;
    for (let i = 0; i < bytes.length; i++) {
      bytes[i] = clamp((values[i] - low) * factor + 0.5, 0);
    }
  } else if (high > 0) {
    const factor = 254 / Math.log(high / low);
    const offset = 1.5 - Math.log(low) * factor;
    const codeOf = (value: number): number =>
      Math.trunc(clamp(Math.log(value) * factor + offset, 1));
    if (values instanceof Float64Array && areWideEnough(factor)) {
      writeLogCodes(bytes, values, range, codeOf);
    } else {
      for (let i = 0; i < bytes.length; i++) {
        bytes[i] = values[i] >= low ? codeOf(values[i]) : 0;
      }
    }
  }
  return { values: bytes, scale, low, high };
}

/** The 256 values that the bytes of a quantised volume stand for; of a logarithmic 0 it is 0. */
export function quantisedValues({
  scale,
  low,
  high,
}: Pick<QuantisedVolume, 'scale' | 'low' | 'high'>): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => {
    if (scale === 'linear') {
      return low + ((high - low) * byte) / 255;
    }
    return byte === 0 || high <= 0 ? 0 : low * (high / low) ** ((byte - 1) / 254);
  });
}

/** The values that the bytes of a quantised volume stand for, voxel by voxel. */
export function valuesOf(volume: QuantisedVolume): Float32Array<ArrayBuffer> {
  const meaning = quantisedValues(volume);
  // A loop takes a twentieth of what `Float32Array.from` takes with a function.
  const values = new Float32Array(volume.values.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = meaning[volume.values[i]];
  }
  return values;
}

/** What `quantise` uses by itself: the extremes, or the maximum and what lies `DECADES` below it. */
export function rangeOf(
  values: ArrayLike<number>,
  scale: ValueScale,
): { low: number; high: number } {
  let minimum = Infinity;
  let maximum = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < minimum) {
      minimum = value;
    }
    if (value > maximum) {
      maximum = value;
    }
  }
  return rangeWithin({ minimum, maximum }, scale);
}

/** The same from extremes that are known already. */
export function rangeWithin(
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  scale: ValueScale,
): { low: number; high: number } {
  if (scale === 'linear') {
    return { low: minimum, high: maximum };
  }
  return maximum > 0 ? { low: maximum / 10 ** DECADES, high: maximum } : { low: 0, high: 0 };
}

function clamp(code: number, least: number): number {
  return code < least ? least : code > 255 ? 255 : code;
}
