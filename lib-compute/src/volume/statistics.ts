import type { QuantisedVolume } from './quantise.ts';

/** Figures of a volume that its views begin with. */
export interface VolumeStatistics {
  readonly minimum: number;
  readonly maximum: number;
  readonly mean: number;
  readonly sigma: number;
}

export function volumeStatistics(values: ArrayLike<number>): VolumeStatistics {
  let minimum = Infinity;
  let maximum = -Infinity;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < minimum) {
      minimum = value;
    }
    if (value > maximum) {
      maximum = value;
    }
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  const sigma = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  return { minimum, maximum, mean, sigma };
}

/** How many voxels have each of the 256 codes. */
export function histogramOf({ values }: Pick<QuantisedVolume, 'values'>): number[] {
  const counts = new Uint32Array(256);
  for (let i = 0; i < values.length; i++) {
    counts[values[i]] += 1;
  }
  return [...counts];
}
