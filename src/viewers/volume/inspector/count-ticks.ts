import type { Tick } from '../../slices/ticks.ts';

/** So many powers of ten have room along the bars. */
const MOST_TICKS = 4;

/** Powers of ten along bars that are as high as the logarithm of a voxel more (`histogramPath`). */
export function countTicks(most: number): readonly Tick[] {
  const last = Math.floor(Math.log10(Math.max(most, 1)));
  const every = Math.ceil((last + 1) / MOST_TICKS);
  const powers = Array.from({ length: last + 1 }, (_, power) => power);
  return powers
    .filter((power) => (last - power) % every === 0)
    .map((power) => ({ value: 10 ** power, place: Math.log1p(10 ** power) / Math.log1p(most) }));
}
