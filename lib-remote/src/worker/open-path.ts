import type { FormatContext, Opened } from '@damselfly/compute/io/format.ts';
import { openFile } from '@damselfly/compute/io/open-file.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { openHdf5 } from '@damselfly/compute/platform/node/open-hdf5.ts';

/** What formats need, as Node gives it. */
export function nodeContext(signal: AbortSignal): FormatContext {
  return { openHdf5, signal };
}

/**
 * Opens a file of any known format.
 *
 * @throws FileAccess, FileFormat or UnknownFormat with the file's name.
 */
export async function openPath(path: string, signal: AbortSignal): Promise<Opened> {
  return openFile(await openFileSource(path), nodeContext(signal));
}
