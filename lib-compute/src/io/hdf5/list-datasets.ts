import { fileFormatError } from '../../errors.ts';
import { askHdf5 } from './ask-hdf5.ts';
import { elementsOf } from './blocks.ts';
import { dtypeOf } from './element-type.ts';
import { readError } from './hdf5-errors.ts';
import { OBJECT_KINDS } from './hdf5-library.ts';
import type { ListedDataset, OpenHdf5File } from './open-file.ts';

/**
 * Every dataset of a file by its path, without reading a value. Links that lead out of reach are
 * listed with dtype `other`.
 *
 * @throws FileFormat where an object of the file is damaged.
 */
export function listDatasets(file: OpenHdf5File): Map<string, ListedDataset> {
  const names = askHdf5(
    file,
    { where: 'the list of datasets', expected: 'readable', operation: 'open' },
    (module) => module.get_names(file.id, '/', true),
  );
  const datasets = new Map<string, ListedDataset>();
  for (const path of names) {
    const dataset = describe(file, path);
    if (dataset !== undefined) {
      datasets.set(path, dataset);
    }
  }
  return datasets;
}

function describe(file: OpenHdf5File, path: string): ListedDataset | undefined {
  const { module, takeDiagnostics } = file.library;
  const external = module.get_external_link(file.id, path);
  const soft = module.get_symbolic_link(file.id, path);
  takeDiagnostics();
  const kind = module.get_type(file.id, path);
  const said = takeDiagnostics();
  if (external.filename !== undefined && (said !== '' || kind !== OBJECT_KINDS.dataset)) {
    return unreachable(path, `a link to ${external.obj_path ?? '/'} in ${external.filename}`);
  }
  if (soft !== null && (said !== '' || kind === OBJECT_KINDS.brokenLink)) {
    return unreachable(path, `a link to ${soft}`);
  }
  if (said !== '') {
    throw readError({ file: file.name, where: path, expected: 'a readable object' }, said, 'open');
  }
  if (kind !== OBJECT_KINDS.dataset) {
    return undefined;
  }
  const dataset = listed(file, path);
  return soft === null ? dataset : { ...dataset, info: { ...dataset.info, isLink: true } };
}

function unreachable(path: string, reason: string): ListedDataset {
  return { info: { path, shape: [], dtype: 'other' }, unreachable: reason };
}

function listed(file: OpenHdf5File, path: string): ListedDataset {
  const metadata = askHdf5(
    file,
    { where: path, expected: 'a readable dataset', operation: 'open' },
    (module) => module.get_dataset_metadata(file.id, path),
  );
  const shape = metadata.shape ?? [0];
  if (!shape.every(Number.isSafeInteger) || !Number.isSafeInteger(elementsOf(shape))) {
    throw fileFormatError({
      file: file.name,
      where: `the extents of ${path}`,
      expected: 'numbers of values that a file can hold',
      found: shape.join(' x '),
    });
  }
  return { info: { path, shape, dtype: dtypeOf(metadata) }, metadata };
}
