import type { QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';
import type { VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';

/** Class averages: planes of one byte per pixel and one range, one after the other. */
export interface ClassesData extends QuantisedVolume, VolumeStatistics {
  readonly count: number;
  /** Edge of each plane in pixels; its first axis points down. */
  readonly size: number;
  /** Pixels of all planes per code. */
  readonly histogram: readonly number[];
  /** Unit of the values, `photons / pixel`. */
  readonly unit?: string | undefined;
  /** How many frames each class stands for: the sum of their probabilities; missing where nobody knows. */
  readonly occupancies?: readonly number[] | undefined;
}
