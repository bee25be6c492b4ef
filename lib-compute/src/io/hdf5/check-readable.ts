import { fileFormatError } from '../../errors.ts';
import { askHdf5 } from './ask-hdf5.ts';
import { elementsOf } from './blocks.ts';
import { TYPE_CLASSES } from './hdf5-library.ts';
import type { DatasetMetadata } from './hdf5-library.ts';
import type { ListedDataset, OpenHdf5File } from './open-file.ts';
import { checkVirtualSources } from './virtual-sources.ts';

/** Filters inside the HDF5 library itself: gzip, shuffle, checksum, szip, nbit, scale-offset. */
const LAST_BUILT_IN_FILTER = 6;
/** In a file a ragged row or a string of variable length is a length, an address and an index. */
const BYTES_OF_REFERENCE = 16;

/**
 * Refuses what HDF5 would answer with zeros or not at all.
 *
 * @throws FileFormat for links and virtual sources out of reach, unknown filters, and datasets that
 *   claim more values than the file can hold.
 */
export function checkReadable(
  file: OpenHdf5File,
  path: string,
  dataset: ListedDataset,
): DatasetMetadata {
  const { metadata } = dataset;
  if (metadata === undefined) {
    throw fileFormatError({
      file: file.name,
      where: path,
      expected: 'a dataset in this file or in its folder',
      found: `${dataset.unreachable ?? 'missing'} that cannot be followed`,
    });
  }
  checkFilters(file, path);
  if (metadata.virtual_sources !== undefined) {
    checkVirtualSources(file, path, metadata.virtual_sources);
  } else if (metadata.chunks === null) {
    checkClaim(file, path, metadata);
  }
  return metadata;
}

function checkFilters(file: OpenHdf5File, path: string): void {
  const filters = askHdf5(file, { where: path, expected: 'a readable dataset' }, (module) =>
    module.get_dataset_filters(file.id, path),
  );
  const unknown = filters.find(({ id }) => id > LAST_BUILT_IN_FILTER);
  if (unknown !== undefined) {
    throw fileFormatError({
      file: file.name,
      where: path,
      expected: 'stored plainly or with a filter that comes with HDF5, such as gzip',
      found: `packed by filter ${unknown.id} (${unknown.name === '' ? 'unnamed' : unknown.name}); h5repack -f GZIP=1 writes it so, where it has that filter`,
    });
  }
}

/** Values that are not in chunks lie in the file one by one, so they cannot be more than it holds. */
function checkClaim(file: OpenHdf5File, path: string, metadata: DatasetMetadata): void {
  const isReference = metadata.type === TYPE_CLASSES.ragged || metadata.vlen;
  const bytes =
    elementsOf(metadata.shape ?? [0]) * (isReference ? BYTES_OF_REFERENCE : metadata.size);
  if (bytes > file.size) {
    throw fileFormatError({
      file: file.name,
      where: path,
      expected: `at most the ${file.size} bytes of the file`,
      found: `${bytes} bytes`,
    });
  }
}
