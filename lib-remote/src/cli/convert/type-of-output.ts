import { extname } from 'node:path';
import { inputError } from '@damselfly/compute/errors.ts';
import type { Opened } from '@damselfly/compute/io/format.ts';
import type { FileType } from './file-types.ts';

type Kind = Opened['kind'];

const KINDS: Readonly<Record<FileType, Kind>> = {
  emc: 'dataset',
  'emc-dense': 'dataset',
  'emc-float': 'dataset',
  'photons-h5': 'dataset',
  'detector-dat': 'detector',
  'detector-h5': 'detector',
  'volume-h5': 'volume-file',
  mrc: 'volume-file',
  raw: 'volume-file',
};

const NAMES: Readonly<Record<Kind, string>> = {
  dataset: 'photons',
  detector: 'a detector',
  'volume-file': 'a volume',
};

const HDF5_TYPES: Readonly<Record<Kind, FileType>> = {
  dataset: 'photons-h5',
  detector: 'detector-h5',
  'volume-file': 'volume-h5',
};

const EXTENSIONS: ReadonlyMap<string, FileType> = new Map([
  ['.emc', 'emc'],
  ['.dat', 'detector-dat'],
  ['.mrc', 'mrc'],
  ['.map', 'mrc'],
  ['.ccp4', 'mrc'],
  ['.bin', 'raw'],
  ['.raw', 'raw'],
]);

/** What a format holds. */
export function kindOfType(type: FileType): Kind {
  return KINDS[type];
}

/**
 * The format of an output: the one asked for, or what its extension means for this kind of content.
 *
 * @throws Input when no format follows, or it cannot hold the content.
 */
export function typeOfOutput(output: string, kind: Kind, asked: FileType | undefined): FileType {
  const extension = extname(output).toLowerCase();
  const isHdf5 = extension === '.h5' || extension === '.hdf5';
  const type = asked ?? (isHdf5 ? HDF5_TYPES[kind] : EXTENSIONS.get(extension));
  if (type === undefined || KINDS[type] !== kind) {
    const fitting = [...EXTENSIONS].flatMap(([e, held]) => (KINDS[held] === kind ? [e] : []));
    throw inputError({
      what: output,
      expected: `a file for ${NAMES[kind]} (${[...fitting, '.h5'].join(', ')}, or --type)`,
      found: type === undefined ? 'of no known extension' : `one for ${NAMES[KINDS[type]]}`,
    });
  }
  return type;
}
