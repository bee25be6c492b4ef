import type { VolumeData } from '../../../viewers/volume-data.ts';

/** What is known of a volume before it is read. */
export interface OpenedVolume {
  /** Extents of one mode, x slowest. */
  readonly shape: readonly [number, number, number];
  readonly modes: number;
  /** As the file stores a value: `float64`. */
  readonly dtype: string;
  /** What the format suggests. */
  readonly space: VolumeData['space'];
  /** Edge of a voxel in nm, where the file says it. */
  readonly voxel?: number;
  /** Edges of a voxel along x, y and z in nm, where they differ. */
  readonly voxelEdges?: readonly number[];
}

/** One of the volumes of a file, as a view needs it. */
export type ReadVolume = Omit<VolumeData, 'space' | 'voxel' | 'unit'>;

/** Told while a volume is read: its part from 0 to 1. */
export type ReadReport = (part: number) => void;
