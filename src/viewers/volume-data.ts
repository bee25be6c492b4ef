import type { VolumeHue } from '@damselfly/compute/volume/hue.ts';
import type { QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';
import type { VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';

/**
 * A cube as the viewers are given it: one byte per voxel, x slowest, and what describes it. A `VolumeHeader`
 * of `@damselfly/remote/http` and its bytes are most of it.
 */
export interface VolumeData extends QuantisedVolume, VolumeStatistics {
  /** Voxels of `values`, three times the same. */
  readonly shape: readonly [number, number, number];
  /** Voxels of the model along one of `values`: 1, or 2 for a preview. */
  readonly binning: number;
  /**
   * Voxels of the model along an edge of the cube, where its figures are not of all voxels of that cube: of a map that
   * is none, or has voxels that were not measured.
   */
  readonly size?: number | undefined;
  /** Voxels of the model per code: all of the cube, or those that figures are of. */
  readonly histogram: readonly number[];
  /** Of volumes whose values are magnitudes, of complex numbers or of signed ones. */
  readonly hue?: VolumeHue | undefined;
  /** One per voxel of `values`: 1 where nothing was measured, whatever is drawn there, else 0. */
  readonly missing?: Uint8Array | undefined;
  /** Whether places are momentum transfers or positions. */
  readonly space: 'reciprocal' | 'real';
  /** Edge of a voxel of the model: 1/nm in reciprocal space, nm in real space; missing where nobody knows. */
  readonly voxel?: number | undefined;
  /** Unit of the values, `photons / pixel`. */
  readonly unit?: string | undefined;
  /** What was made of the values that were read: multiples of the mean of their shell; missing where they are what they were. */
  readonly quantity?: 'relative' | undefined;
}

/** Three numbers along x, y and z, in voxels of the model from its centre unless told otherwise. */
export type Triple = [number, number, number];

/** A voxel under the pointer, with the value that is shown there. */
export interface VoxelReading {
  readonly position: Readonly<Triple>;
  /** With its sign; of a complex number its amplitude; NaN where nothing was measured. */
  readonly value: number;
  /** Of a complex number that is not 0: -π to π. */
  readonly phase?: number;
}
