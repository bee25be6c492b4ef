import type { NamedDataset } from '@damselfly/compute/io/hdf5/dataset-text.ts';
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
  /** Between these, degrees, where they are not right: alpha, beta, gamma. */
  readonly cellAngles?: readonly number[];
  /** Of a file that keeps a transform: whether only half of it, and from one voxel to the next 1/nm, where it says so. */
  readonly transform?: { readonly isHalf: boolean; readonly step?: number };
  /** Whether its numbers are complex. */
  readonly isComplex?: true;
  /** Of an HDF5 file: the path of the dataset that is shown. */
  readonly dataset?: string;
  /** All of its datasets that can be shown. */
  readonly datasets?: readonly NamedDataset[];
}

/** A file that holds no volume, or none that is meant to be one: what it holds instead. */
export interface FileContents {
  readonly kind: 'contents';
  readonly holds: 'photons' | 'detector' | 'other';
  /** Of an HDF5 file. */
  readonly datasets: readonly NamedDataset[];
}

/** What a file turned out to be when it was opened. */
export type OpenedFile = OpenedVolume | FileContents;

export function isContents(opened: OpenedFile): opened is FileContents {
  return 'kind' in opened;
}

/** One of the volumes of a file, as a view needs it. */
export interface ReadVolume extends Omit<VolumeData, 'space' | 'voxel' | 'unit'> {
  /** Voxels whose values are no numbers, where there are any: they are not drawn and in no figure. */
  readonly notMeasured?: number;
}

/** Told while a volume is read: its part from 0 to 1. */
export type ReadReport = (part: number) => void;
