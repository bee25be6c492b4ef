import type { FileKind } from '@damselfly/remote/http';
import type { LabIcon } from '@jupyterlab/ui-components';
import {
  containerIcon,
  detectorIcon,
  fileIcon,
  folderIcon,
  photonsIcon,
  textIcon,
  volumeIcon,
} from '../../../icons/index.ts';

const ICONS: Readonly<Record<FileKind, LabIcon>> = {
  folder: folderIcon,
  photons: photonsIcon,
  detector: detectorIcon,
  volume: volumeIcon,
  config: textIcon,
  log: textIcon,
  hdf5: containerIcon,
  other: fileIcon,
};

export function kindIcon(kind: FileKind): LabIcon {
  return ICONS[kind];
}
