import { randomCount, type Random } from '../../examples/asymmetric-particle/make/random.ts';

/** Poisson's distribution is drawn in parts: exp(-700) is near the smallest number there is. */
const LARGEST_PART = 500;

/** Photons of a whole frame, Poisson distributed. */
export function drawTotal(mean: number, random: Random): number {
  let total = 0;
  for (let left = mean; left > 0; left -= LARGEST_PART) {
    total += randomCount(Math.min(left, LARGEST_PART), random);
  }
  return total;
}

/**
 * Places of `total` photons, each with the probabilities of a slice: what remains of pixels with Poisson
 * counts when their sum is known. It takes time for photons, not for pixels.
 *
 * @param cumulative sums of the slice up to and with each pixel.
 * @returns pixel numbers, ascending; one as often as it has photons.
 */
export function drawPlaces(total: number, cumulative: Float64Array, random: Random): Uint32Array {
  const sum = cumulative[cumulative.length - 1];
  const places = Uint32Array.from({ length: total }, () => firstAbove(cumulative, random() * sum));
  return places.sort();
}

/** The first pixel whose cumulative sum is above `level`, by bisection. */
function firstAbove(cumulative: Float64Array, level: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > level) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
