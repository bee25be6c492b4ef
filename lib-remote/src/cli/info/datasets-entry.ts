import type { Hdf5DatasetInfo } from '@damselfly/compute/io/hdf5/hdf5-reader.ts';
import type { Entry } from './description.ts';

/** What an HDF5 file holds: path, extents and type of each dataset. */
export function datasetsEntry(datasets: readonly Hdf5DatasetInfo[]): Entry {
  return {
    key: 'datasets',
    label: 'datasets',
    value: datasets.map(({ path, shape, dtype }) => ({ path, shape, dtype })),
  };
}
