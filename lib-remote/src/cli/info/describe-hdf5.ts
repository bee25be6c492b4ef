import { readAndClose } from '@damselfly/compute/io/hdf5/keep-open.ts';
import type { FormatContext } from '@damselfly/compute/io/format.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { datasetsEntry } from './datasets-entry.ts';
import type { Description } from './description.ts';

/** Describes an HDF5 file in which no format finds what it reads: what it holds. */
export async function describeHdf5(path: string, context: FormatContext): Promise<Description> {
  const datasets = await readAndClose(await openFileSource(path), context, (reader) =>
    Promise.resolve(reader.datasets),
  );
  return {
    file: path,
    kind: 'HDF5 without photons, detector or volume that is known',
    entries: [datasetsEntry(datasets)],
  };
}
