import { fileFormatError } from '../../errors.ts';
import { resolvePath } from '../resolve-path.ts';
import { DEFAULT_VERSIONS, OBJECT_KINDS } from './hdf5-library.ts';
import type { OpenHdf5File } from './open-file.ts';

/** Virtual datasets of virtual datasets occur; a circle of them must end. */
const DEEPEST_CHAIN = 8;

interface Source {
  readonly file_name: string;
  readonly dset_name: string;
}

/**
 * HDF5 reads zeros where a source of a virtual dataset is missing, without a word: each source is
 * opened first.
 *
 * @throws FileFormat naming the first source that is not there.
 */
export function checkVirtualSources(
  file: OpenHdf5File,
  path: string,
  sources: readonly Source[],
): void {
  const refused = missingSource(file, file.path, file.id, sources, 0);
  if (refused !== undefined) {
    throw fileFormatError({
      file: file.name,
      where: path,
      expected: 'a virtual dataset whose sources lie in this file or in its folder',
      found: `without ${refused}`,
    });
  }
}

function missingSource(
  file: OpenHdf5File,
  from: string,
  fromId: bigint,
  sources: readonly Source[],
  depth: number,
): string | undefined {
  if (depth === DEEPEST_CHAIN) {
    return 'an end of its chain of sources';
  }
  for (const source of sources) {
    const refused =
      source.file_name === '.'
        ? missingDataset(file, from, fromId, source, depth)
        : missingIn(file, resolvePath(from, source.file_name), source, depth);
    if (refused !== undefined) {
      return refused;
    }
  }
  return undefined;
}

function missingIn(
  file: OpenHdf5File,
  path: string,
  source: Source,
  depth: number,
): string | undefined {
  const { module, takeDiagnostics } = file.library;
  const id = module.open(path, module.H5F_ACC_RDONLY, false, DEFAULT_VERSIONS, DEFAULT_VERSIONS);
  takeDiagnostics();
  if (id < 0n) {
    return `its source file ${source.file_name}`;
  }
  try {
    return missingDataset(file, path, id, source, depth);
  } finally {
    module.close_file(id);
  }
}

function missingDataset(
  file: OpenHdf5File,
  path: string,
  id: bigint,
  source: Source,
  depth: number,
): string | undefined {
  const { module, takeDiagnostics } = file.library;
  const kind = module.get_type(id, source.dset_name);
  if (takeDiagnostics() !== '' || kind !== OBJECT_KINDS.dataset) {
    return `its source ${source.dset_name} in ${source.file_name}`;
  }
  const { virtual_sources: next } = module.get_dataset_metadata(id, source.dset_name);
  return next === undefined ? undefined : missingSource(file, path, id, next, depth + 1);
}
