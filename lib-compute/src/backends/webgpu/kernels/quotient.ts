/** Bits of a quotient: the 24 of a float32, and one that tells where it is rounded to. */
const BITS = 25;

/**
 * Quotients of 64-bit integers (wide.ts) as the nearest float32, ties to even: a long division, whose bits and remainder
 * are exact. For |n| and d below 2^63; where d is 0, so is the quotient.
 */
export const quotientWgsl = /* wgsl */ `
fn zerosBefore(a: vec2u) -> u32 {
  return select(countLeadingZeros(a.y), 32u + countLeadingZeros(a.x), a.y == 0u);
}

fn shiftedLeft(a: vec2u, places: u32) -> vec2u {
  if (places == 0u) {
    return a;
  }
  if (places >= 32u) {
    return vec2u(0u, a.x << (places - 32u));
  }
  return vec2u(a.x << places, (a.y << places) | (a.x >> (32u - places)));
}

fn isBelow(a: vec2u, b: vec2u) -> bool {
  return a.y < b.y || (a.y == b.y && a.x < b.x);
}

fn difference(a: vec2u, b: vec2u) -> vec2u {
  return vec2u(a.x - b.x, a.y - b.y - select(0u, 1u, a.x < b.x));
}

fn nearestQuotient(n: vec2u, d: vec2u) -> f32 {
  let isNegative = (n.y >> 31u) == 1u;
  let magnitude = select(n, negated(n), isNegative);
  if (all(magnitude == vec2u(0u)) || all(d == vec2u(0u))) {
    return 0.0;
  }
  // Both from their highest bit on: the quotient is between 1/2 and 2.
  let divisor = shiftedLeft(d, zerosBefore(d));
  var rest = shiftedLeft(magnitude, zerosBefore(magnitude));
  var exponent = i32(zerosBefore(d)) - i32(zerosBefore(magnitude));
  if (isBelow(rest, divisor)) {
    // Twice the rest may need 65 bits, less the divisor it does not.
    rest = difference(shiftedLeft(rest, 1u), divisor);
    exponent -= 1;
  } else {
    rest = difference(rest, divisor);
  }
  var bits = 1u;
  for (var i = 1u; i < ${BITS}u; i++) {
    let isBeyond = (rest.y >> 31u) == 1u;
    rest = shiftedLeft(rest, 1u);
    let isOne = isBeyond || !isBelow(rest, divisor);
    if (isOne) {
      rest = difference(rest, divisor);
    }
    bits = (bits << 1u) | select(0u, 1u, isOne);
  }
  var whole = bits >> 1u;
  let isAboveHalf = any(rest != vec2u(0u));
  if ((bits & 1u) == 1u && (isAboveHalf || (whole & 1u) == 1u)) {
    whole += 1u;
  }
  let value = f32(whole) * bitcast<f32>(u32(exponent + ${127 - (BITS - 2)}) << 23u);
  return select(value, -value, isNegative);
}
`;
