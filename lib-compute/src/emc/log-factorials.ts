import type { SparseFrames } from '../photons/sparse-photons.ts';

/**
 * Sum of ln K! over the pixels of the likelihood, for every frame: the constant that turns the sum
 * of spec/emc.md 3.2 into the logarithm of a Poisson probability (3.5). Pixels with one photon add
 * nothing, and intensities, which are no counts, have none.
 */
export function logFactorials(photons: SparseFrames, likelihoodCount: number): Float64Array {
  const { multiOffsets, multi, counts } = photons;
  if (counts instanceof Float64Array) {
    return new Float64Array(photons.frameCount);
  }
  const table = logFactorialTable(counts.reduce((largest, count) => Math.max(largest, count), 0));
  return Float64Array.from({ length: photons.frameCount }, (_, d) => {
    let sum = 0;
    for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
      sum += multi[i] < likelihoodCount ? table(counts[i]) : 0;
    }
    return sum;
  });
}

/** Counts up to here are summed once; rarer, larger ones use Stirling's series. */
const TABLE_LIMIT = 4096;

function logFactorialTable(largest: number): (count: number) => number {
  const table = new Float64Array(Math.min(largest, TABLE_LIMIT) + 1);
  for (let count = 2; count < table.length; count++) {
    table[count] = table[count - 1] + Math.log(count);
  }
  return (count) => (count < table.length ? table[count] : stirling(count));
}

/** ln n! from Stirling's series; beyond 4096 its next term, 1 / (1260 n^5), is below 1e-21. */
function stirling(n: number): number {
  return (
    n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n * n * n)
  );
}
