/**
 * C's number formats, to the last digit: Dragonfly's log is written by printf. JavaScript's own differ
 * where a number lies exactly between two decimals (C takes the even one), in the digits of the
 * exponent and in the names of what is no number.
 *
 * @module
 */

/**
 * More decimals than a number may have beyond the rounded ones and still be one unit in the last
 * place away from a tie: float64 has 17 significant digits.
 */
const GUARD_DIGITS = 25;

const TIE = `5${'0'.repeat(GUARD_DIGITS - 1)}`;

/** `%.{digits}f`, for magnitudes below 1e21 and at least one digit. */
export function formatFixed(value: number, digits: number): string {
  return signed(value, (magnitude) =>
    halfToEven(magnitude.toFixed(digits), magnitude.toFixed(digits + GUARD_DIGITS)),
  );
}

/** `%.{digits}e`, for at least one digit. */
export function formatExponential(value: number, digits: number): string {
  return signed(value, (magnitude) => {
    const [rounded, exponent] = magnitude.toExponential(digits).split('e');
    const [longer, longerExponent] = magnitude.toExponential(digits + GUARD_DIGITS).split('e');
    // A carry into the next power of ten comes from a 9, which is odd: a tie goes up in C as well.
    const mantissa = exponent === longerExponent ? halfToEven(rounded, longer) : rounded;
    return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  });
}

/** The decimal with fewer digits, and at an exact tie the even one of the two around `longer`. */
function halfToEven(rounded: string, longer: string): string {
  const below = longer.slice(0, -GUARD_DIGITS);
  const isTie = longer.endsWith(TIE);
  return isTie && Number(below.at(-1)) % 2 === 0 ? below : rounded;
}

function signed(value: number, format: (magnitude: number) => string): string {
  if (Number.isNaN(value)) {
    return 'nan';
  }
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + (Number.isFinite(value) ? format(Math.abs(value)) : 'inf');
}
