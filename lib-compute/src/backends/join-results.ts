import type { FrameMaxima, MaximiseResult } from './backend.ts';

/** Element-wise sum, in the order of the parts. */
export function joinSums(parts: readonly Float64Array[]): Float64Array {
  const [first, ...rest] = parts;
  const sums = first.slice();
  for (const part of rest) {
    addTo(sums, part);
  }
  return sums;
}

/** Adds the values of `part` to those of `sums` from `begin` on. */
export function addTo(sums: Float64Array, part: Float64Array, begin = 0): void {
  for (let i = 0; i < part.length; i++) {
    sums[begin + i] += part[i];
  }
}

/** The largest value of each frame; the lowest tomogram number where parts tie. */
export function joinMaxima(parts: readonly FrameMaxima[]): FrameMaxima {
  const [first, ...rest] = parts;
  const maximum = first.maximum.slice();
  const tomogram = first.tomogram.slice();
  for (const part of rest) {
    part.maximum.forEach((value, d) => {
      if (value > maximum[d] || (value === maximum[d] && part.tomogram[d] < tomogram[d])) {
        maximum[d] = value;
        tomogram[d] = part.tomogram[d];
      }
    });
  }
  return { maximum, tomogram };
}

export function joinResults(parts: readonly MaximiseResult[]): MaximiseResult {
  return {
    information: joinSums(parts.map((part) => part.information)),
    logLikelihood: joinSums(parts.map((part) => part.logLikelihood)),
    expectedPhotons: joinSums(parts.map((part) => part.expectedPhotons)),
    occupancies: joinSums(parts.map((part) => part.occupancies)),
    mergedTomograms: parts.reduce((sum, part) => sum + part.mergedTomograms, 0),
  };
}
