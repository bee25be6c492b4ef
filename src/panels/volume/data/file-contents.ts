import { isDamselflyError } from '@damselfly/compute/errors.ts';
import type { LoadContext } from '@damselfly/compute/io/emc-input/load-context.ts';
import type { FormatContext, Opened, VolumeFile } from '@damselfly/compute/io/format.ts';
import { readAndClose } from '@damselfly/compute/io/hdf5/keep-open.ts';
import { isHdf5, openFile } from '@damselfly/compute/io/open-file.ts';
import type { FileContents } from './volume-request.ts';

/** Enough to know HDF5. */
const HEAD_BYTES = 4096;

/**
 * Opens a file as a volume, or tells what else it is.
 *
 * @param dataset of an HDF5 file; by default the likeliest of its volumes.
 * @throws what opening throws, but for an HDF5 file in which there is no volume.
 */
export async function openVolume(
  path: string,
  dataset: string | undefined,
  context: LoadContext,
): Promise<VolumeFile | FileContents> {
  const volume: FormatContext['volume'] = dataset === undefined ? 'likeliest' : { dataset };
  let opened: Opened;
  try {
    opened = await openFile(await context.openSource(path), { ...context, volume });
  } catch (error) {
    if (isDamselflyError(error, 'UnknownFormat') && error.fields.holds !== undefined) {
      return { kind: 'contents', holds: 'other', datasets: await datasetsOf(path, context) };
    }
    throw error;
  }
  switch (opened.kind) {
    case 'volume-file':
      return opened;
    case 'detector':
      return { kind: 'contents', holds: 'detector', datasets: await datasetsOf(path, context) };
    case 'dataset':
      await opened.close();
      return { kind: 'contents', holds: 'photons', datasets: await datasetsOf(path, context) };
  }
}

/** What is in an HDF5 file; nothing of one of another kind. */
async function datasetsOf(path: string, context: LoadContext): Promise<FileContents['datasets']> {
  const source = await context.openSource(path);
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size));
  if (!isHdf5(head)) {
    await source.close();
    return [];
  }
  return readAndClose(source, context, (reader) => Promise.resolve(reader.datasets));
}
