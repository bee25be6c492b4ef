import type { MergedVolumes } from '../backends/backend.ts';

/**
 * The new model from the merged sums: sum / weight, averaged with its Friedel mate by weight
 * (spec/emc.md 3.7, 3.8). Both together are (sum + sum') / (weight + weight'). The sum's memory
 * becomes the model's; the weights stay as they are, not averaged, as Dragonfly writes them.
 */
export function friedelQuotient({ sum, weight }: MergedVolumes): Float64Array {
  const last = sum.length - 1;
  for (let voxel = 0; voxel <= last - voxel; voxel++) {
    const mate = last - voxel;
    const total = weight[voxel] + weight[mate];
    const value = total > 0 ? (sum[voxel] + sum[mate]) / total : 0;
    sum[voxel] = value;
    sum[mate] = value;
  }
  return sum;
}

/** Root mean square of the difference of two models (spec/emc.md 3.9). */
export function rootMeanSquareChange(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let voxel = 0; voxel < a.length; voxel++) {
    sum += (a[voxel] - b[voxel]) ** 2;
  }
  return Math.sqrt(sum / a.length);
}

/** `fresh` becomes alpha x old + (1 - alpha) x fresh. */
export function keepShare(alpha: number, old: Float64Array, fresh: Float64Array): void {
  if (alpha === 0) {
    return;
  }
  for (let voxel = 0; voxel < fresh.length; voxel++) {
    fresh[voxel] = alpha * old[voxel] + (1 - alpha) * fresh[voxel];
  }
}

/** Multiplies all values in place. */
export function multiply(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) {
    values[i] *= factor;
  }
}
