import type { MergedVolumes } from '../backends/backend.ts';
import { quotient } from './symmetry/symmetrise.ts';
import { modeCount, type Modes } from './tomograms.ts';
import { friedelQuotient } from './update.ts';

/**
 * The new planes from their merged sums: sum / weight, of rotating modes averaged over Friedel mates where
 * they are to be centrosymmetric (spec/emc.md 3.8). The sums' memory becomes the models'.
 */
export function planeModels(
  { sum, weight }: MergedVolumes,
  modes: Modes,
  isCentrosymmetric: boolean,
): Float64Array {
  const pixels = sum.length / modeCount(modes);
  for (let mode = 0; mode < modeCount(modes); mode++) {
    const own = {
      sum: sum.subarray(pixels * mode, pixels * (mode + 1)),
      weight: weight.subarray(pixels * mode, pixels * (mode + 1)),
    };
    if (isCentrosymmetric && mode < modes.rotating) {
      friedelQuotient(own);
    } else {
      quotient(own.sum, own.weight);
    }
  }
  return sum;
}

/** The weight behind each value of `planeModels`: where they are centrosymmetric, that of both Friedel mates. */
export function planeWeights(
  weight: Float64Array,
  modes: Modes,
  isCentrosymmetric: boolean,
): Float64Array {
  const pixels = weight.length / modeCount(modes);
  const averaged = isCentrosymmetric ? modes.rotating * pixels : 0;
  return weight.map((own, i) => {
    const mate = i + pixels - 1 - 2 * (i % pixels);
    return i < averaged && mate !== i ? own + weight[mate] : own;
  });
}
