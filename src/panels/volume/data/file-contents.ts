import { isDamselflyError } from '@damselfly/compute/errors.ts';
import type { LoadContext } from '@damselfly/compute/io/emc-input/load-context.ts';
import type { Opened, VolumeFile, WantedVolume } from '@damselfly/compute/io/format.ts';
import { openFile } from '@damselfly/compute/io/open-file.ts';
import type { FileContents } from './volume-request.ts';

/**
 * Opens a file as a volume, or tells what else it is; reads it once either way.
 *
 * @param wanted of an HDF5 file: which of its volumes.
 * @throws what opening throws, but for an HDF5 file in which there is no volume.
 */
export async function openVolume(
  path: string,
  wanted: WantedVolume,
  context: LoadContext,
): Promise<VolumeFile | FileContents> {
  let datasets: FileContents['datasets'] = [];
  let opened: Opened;
  try {
    opened = await openFile(await context.openSource(path), {
      ...context,
      volume: wanted,
      // Photons are closed at once: whoever looks at them opens them anew.
      isHasty: true,
      openHdf5: async (source, options) => {
        const reader = await context.openHdf5(source, options);
        ({ datasets } = reader);
        return reader;
      },
    });
  } catch (error) {
    if (isDamselflyError(error, 'UnknownFormat') && error.fields.holds !== undefined) {
      return { kind: 'contents', holds: 'other', datasets };
    }
    throw error;
  }
  switch (opened.kind) {
    case 'volume-file':
      return opened;
    case 'detector':
      return { kind: 'contents', holds: 'detector', datasets };
    case 'dataset':
      await opened.close();
      return { kind: 'contents', holds: 'photons', datasets };
  }
}
