/**
 * Pixels with the same number of photons share a segment of a list. Large numbers are rare and all different, so they are
 * split: 37 photons are 33 and 4, which lets a frame do with few segments.
 */
const BASE = 11;
/** What larger numbers are first split into; photons of a segment must fit in a total (screening-lists.ts). */
const LARGEST = 8 * BASE ** 2;

/** The parts of a number of photons that segments are made for: they add up to it. */
export function photonDigits(count: number): number[] {
  const parts: number[] = [];
  let rest = count;
  while (rest >= LARGEST) {
    parts.push(LARGEST);
    rest -= LARGEST;
  }
  for (let unit = 1; rest > 0; unit *= BASE) {
    const digit = rest % BASE;
    if (digit > 0) {
      parts.push(digit * unit);
    }
    rest = (rest - digit) / BASE;
  }
  return parts;
}
