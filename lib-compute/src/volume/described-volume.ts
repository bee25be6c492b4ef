import type { VolumeHue } from './hue.ts';
import type { QuantisedVolume } from './quantise.ts';
import type { VolumeStatistics } from './statistics.ts';

/** A volume in bytes, with what describes it. */
export interface DescribedVolume extends QuantisedVolume, VolumeStatistics {
  /** Voxels of the model per code, which may stand for several of these each. */
  readonly histogram: readonly number[];
  /** Of volumes whose values are magnitudes. */
  readonly hue?: VolumeHue | undefined;
}
