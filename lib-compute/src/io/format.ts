import type { Detector } from '../geometry/detector.ts';
import type { ComplexVolume, Volume } from '../volume/volume.ts';
import type { ByteSource, IoOptions } from './byte-source/byte-source.ts';
import type { Dataset } from './dataset.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from './hdf5/hdf5-reader.ts';

/** Where places of a volume are: positions, or momentum transfers. */
export type VolumeSpace = 'real' | 'reciprocal';

/** A volume in a file, described without loading it. */
export interface VolumeFile {
  readonly kind: 'volume-file';
  readonly shape: readonly number[];
  readonly dtype: string;
  /** Angstrom, where the file says it and all three are equal. */
  readonly voxelSize?: number;
  /** Edges along x, y and z in angstrom where they differ: voxels that are no cubes. */
  readonly voxelEdges?: readonly number[];
  /** Between these, degrees, where they are not right: alpha, beta, gamma. */
  readonly cellAngles?: readonly number[];
  /** Of transforms, and of intensities: how far apart their places are. */
  readonly transform?: TransformFile;
  /** Whether it is a density or an intensity, where the file says it. */
  readonly space?: VolumeSpace;
  /** Datasets of the file that belong to the volume: orientations, likelihood, ... */
  readonly beside?: readonly string[];
  /** Of a volume in an HDF5 file: which it is, and what else is there. */
  readonly hdf5?: VolumeOfHdf5;
  /** @throws Input where its numbers are complex: `readComplex` reads them. */
  read(options?: IoOptions): Promise<Volume>;
  /** Of files of complex numbers alone. */
  readComplex?(options?: IoOptions): Promise<ComplexVolume>;
  /**
   * All values in the file's order, a few MB at a time: for statistics of volumes of any size. Complex ones are
   * pairs, the real part first, and no pair is parted.
   */
  blocks(options?: IoOptions): AsyncIterable<ArrayLike<number>>;
  close(): Promise<void>;
}

/** The Fourier transform of a volume. */
export interface TransformFile {
  /** From one voxel to the next, 1 / angstrom, where the file says it and all three are equal. */
  readonly step?: number;
  /** Whether only the half with x from 0 on is kept, as real values allow. */
  readonly isHalf: boolean;
}

/** Where in an HDF5 file a volume is. */
export interface VolumeOfHdf5 {
  /** The path of its dataset. */
  readonly dataset: string;
  /** All that can be looked at as a volume, in the order of the file. */
  readonly volumes: readonly Hdf5DatasetInfo[];
  readonly datasets: readonly Hdf5DatasetInfo[];
}

export type Opened = Dataset | Detector | VolumeFile;

/** One of the volumes of an HDF5 file: the path of its dataset, the likeliest of several, or what marks voxels. */
export type WantedVolume = { readonly dataset: string } | 'likeliest' | 'mask';

/** What a format needs from where it runs. */
export interface FormatContext extends IoOptions {
  /** Opens an HDF5 file in a disposable worker; given by the platform. */
  openHdf5(source: ByteSource, options?: IoOptions): Promise<Hdf5Reader>;
  /** Pixels of the detector this file belongs to, where known: photon files are checked against it. */
  pixelCount?: number;
  /** Which volume of an HDF5 file is opened. */
  volume?: WantedVolume;
  /**
   * Whether photons are opened with what their first frames need, for those who look at them: what belongs to the
   * others is read, and checked, with them.
   */
  isHasty?: boolean;
}

/**
 * One file format. Each lives in `io/formats/<name>/` and is one line of `io/formats/registry.ts`.
 * Confidences run from 0 (not mine) to 1 (certain).
 */
export interface Format<Result extends Opened = Opened> {
  readonly name: string;
  /** As a user calls it: `Dragonfly photons (binary)`. */
  readonly title: string;
  /** Judges the first bytes (up to 4096) and the name of a file that is not HDF5. */
  probe?(head: Uint8Array, source: { name: string; size: number }): number;
  /** Judges an HDF5 file by its datasets. */
  probeHdf5?(datasets: readonly Hdf5DatasetInfo[], name: string): number;
  open(source: ByteSource, context: FormatContext): Promise<Result>;
}
