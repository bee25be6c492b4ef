import type { DatasetMetadata, Hdf5Library } from './hdf5-library.ts';
import type { Hdf5DatasetInfo } from './hdf5-reader.ts';

/** A file that HDF5 holds open for reading. */
export interface OpenHdf5File {
  readonly library: Hdf5Library;
  /** What the user calls it; goes into every error. */
  readonly name: string;
  /** Where HDF5 found it. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly id: bigint;
}

/** One dataset of an open file. */
export interface ListedDataset {
  readonly info: Hdf5DatasetInfo;
  /** Undefined where the dataset is out of reach; `unreachable` then says why. */
  readonly metadata?: DatasetMetadata;
  readonly unreachable?: string;
}
