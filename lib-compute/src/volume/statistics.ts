import type { QuantisedVolume } from './quantise.ts';

/** Figures of a volume that its views begin with. */
export interface VolumeStatistics {
  readonly minimum: number;
  readonly maximum: number;
  readonly mean: number;
  readonly sigma: number;
}

export function volumeStatistics(values: ArrayLike<number>): VolumeStatistics {
  const statistics = growingStatistics();
  statistics.add(values);
  return statistics.result();
}

/** Statistics of values that come in parts. */
export interface GrowingStatistics {
  add(values: ArrayLike<number>): void;
  /** Of all so far; mean and sigma are not finite where a value was not. */
  result(): VolumeStatistics;
}

export function growingStatistics(): GrowingStatistics {
  let count = 0;
  let [minimum, maximum, sum, squares] = [Infinity, -Infinity, 0, 0];
  return {
    add(values) {
      // Variables of this call alone are kept in registers.
      let [least, most, total, totalOfSquares] = [minimum, maximum, sum, squares];
      for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (value < least) {
          least = value;
        }
        if (value > most) {
          most = value;
        }
        total += value;
        totalOfSquares += value * value;
      }
      [minimum, maximum, sum, squares] = [least, most, total, totalOfSquares];
      count += values.length;
    },
    result() {
      const mean = sum / count;
      const sigma = Math.sqrt(Math.max(0, squares / count - mean * mean));
      return { minimum, maximum, mean, sigma };
    },
  };
}

/** How many voxels have each of the 256 codes. */
export function histogramOf({ values }: Pick<QuantisedVolume, 'values'>): number[] {
  const counts = new Uint32Array(256);
  for (let i = 0; i < values.length; i++) {
    counts[values[i]] += 1;
  }
  return [...counts];
}
