import type { DocumentRegistry } from '@jupyterlab/docregistry';
import type { TranslationBundle } from '@jupyterlab/translation';
import { containerIcon, photonsIcon, textIcon, volumeIcon } from '../../icons/files.ts';
import { chartIcon } from '../../icons/states.ts';

/** The files that JupyterLab shall know by name. `.ini` is anybody's: its content decides when it is opened. */
export function fileTypes(trans: TranslationBundle): readonly DocumentRegistry.IFileType[] {
  const binary = { mimeTypes: ['application/octet-stream'], fileFormat: 'base64' } as const;
  const text = { mimeTypes: ['text/plain'], fileFormat: 'text' } as const;
  const none = { contentType: 'file', icon: textIcon, extensions: [] } as const;
  return [
    {
      ...none,
      ...binary,
      name: 'damselfly-photons',
      displayName: trans.__('Photons (emc)'),
      extensions: ['.emc'],
      icon: photonsIcon,
    },
    {
      ...none,
      ...binary,
      name: 'damselfly-volume',
      displayName: trans.__('Volume (MRC, CCP4)'),
      extensions: ['.mrc', '.map', '.ccp4'],
      icon: volumeIcon,
    },
    {
      ...none,
      ...binary,
      name: 'damselfly-raw-volume',
      displayName: trans.__('Volume (raw cube)'),
      extensions: ['.bin'],
      icon: volumeIcon,
    },
    {
      ...none,
      ...text,
      name: 'damselfly-geometry',
      displayName: trans.__('CrystFEL Geometry'),
      extensions: ['.geom'],
    },
    {
      ...none,
      ...text,
      name: 'damselfly-stream',
      displayName: trans.__('CrystFEL Stream'),
      extensions: ['.stream'],
    },
    {
      ...none,
      ...text,
      name: 'damselfly-config',
      displayName: trans.__('Configuration (ini)'),
      // JupyterLab knows the extension as text; a pattern goes before.
      pattern: '\\.ini$',
    },
    {
      ...none,
      ...text,
      name: 'damselfly-log',
      displayName: trans.__('EMC Log'),
      pattern: '^EMC.*\\.log$',
      icon: chartIcon,
    },
    {
      ...none,
      ...binary,
      name: 'damselfly-output',
      displayName: trans.__('EMC Output'),
      // Other programs' HDF5 files are theirs to open.
      pattern: '^output_\\d{3,}\\.h5$',
      icon: containerIcon,
    },
    {
      ...none,
      ...binary,
      name: 'damselfly-hdf5',
      displayName: trans.__('HDF5'),
      extensions: ['.h5', '.hdf5', '.cxi'],
      icon: containerIcon,
    },
  ];
}
