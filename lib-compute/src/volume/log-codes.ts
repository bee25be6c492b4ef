/**
 * Logarithmic codes without a logarithm for each voxel. Positive float64 numbers are ordered as their
 * bits are: the exponent and the first 7 bits of the mantissa number ranges of 0.8 %, and where a range
 * is narrower than a code, at most one code begins within it.
 *
 * @module
 */

const MANTISSA_BITS = 7;
/** The upper word of a float64 holds 20 bits of the mantissa. */
const SHIFT = 20 - MANTISSA_BITS;

/** The codes of all numbers from a lowest one on, by range. */
interface Ranges {
  /** The range of the lowest number. */
  readonly first: number;
  /** The code at the beginning of each range. */
  readonly codes: Uint8Array;
  /** The number in each range from which on the code is one higher; infinite where there is none. */
  readonly steps: Float64Array;
}

/**
 * Puts the code of every value in `codes`: what `codeOf` gives from `low` to `high`, 0 below and what it
 * gives for `high` above.
 *
 * @param codeOf does not fall, and rises by at most 1 over 0.8 %.
 */
export function writeLogCodes(
  codes: Uint8Array,
  values: Float64Array,
  { low, high }: { readonly low: number; readonly high: number },
  codeOf: (value: number) => number,
): void {
  const { first, codes: begins, steps } = rangesOf(low, high, codeOf);
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const highest = codeOf(high);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value >= high) {
      codes[i] = highest;
    } else if (value >= low) {
      const range = (words[2 * i + 1] >>> SHIFT) - first;
      codes[i] = value >= steps[range] ? begins[range] + 1 : begins[range];
    } else {
      codes[i] = 0;
    }
  }
}

/** Whether codes that rise by `perNeper` when a number grows by e may be written so. */
export function areWideEnough(perNeper: number): boolean {
  return perNeper * Math.log1p(2 ** -MANTISSA_BITS) < 1;
}

function rangesOf(low: number, high: number, codeOf: (value: number) => number): Ranges {
  const first = rangeOf(low);
  const count = rangeOf(high) - first + 1;
  const codes = new Uint8Array(count);
  const steps = new Float64Array(count).fill(Infinity);
  for (let range = 0; range < count; range++) {
    const from = Math.max(low, beginOf(first + range));
    const to = beginOf(first + range + 1);
    codes[range] = codeOf(from);
    if (codeOf(to) > codes[range]) {
      steps[range] = firstAbove(from, to, codes[range], codeOf);
    }
  }
  return { first, codes, steps };
}

/** The smallest number of which the code is above `code`, between one that is not and one that is. */
function firstAbove(
  from: number,
  to: number,
  code: number,
  codeOf: (value: number) => number,
): number {
  let [below, above] = [from, to];
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) {
      return above;
    }
    if (codeOf(middle) > code) {
      above = middle;
    } else {
      below = middle;
    }
  }
}

function rangeOf(value: number): number {
  return new Uint32Array(Float64Array.of(value).buffer)[1] >>> SHIFT;
}

function beginOf(range: number): number {
  return new Float64Array(Uint32Array.of(0, range << SHIFT).buffer)[0];
}
