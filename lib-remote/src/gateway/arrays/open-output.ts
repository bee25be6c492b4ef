import { basename, dirname } from 'node:path';
import { openDragonflyFiles } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-files.ts';
import {
  openDragonflyOutput,
  type OpenDragonflyOutput,
} from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import type { Hdf5Worker } from '@damselfly/compute/io/hdf5/hdf5-worker.ts';
import type { ByteSource } from '@damselfly/compute/io/byte-source/byte-source.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { isMissing } from '../../run-directory/access-error.ts';
import { numberOfModel, partFile } from '../../run-directory/output-layout.ts';
import type { SourceFile } from './array-calls.ts';

/**
 * Opens an output by the file that holds its model, whichever way it is laid out.
 *
 * @param hdf5 is asked for where it is HDF5.
 * @throws FileFormat or FileAccess.
 */
export async function openOutput(
  { path, known }: SourceFile,
  hdf5: () => Hdf5Worker,
): Promise<OpenDragonflyOutput> {
  const number = numberOfModel(basename(path));
  if (number === undefined) {
    const worker = hdf5();
    return openDragonflyOutput(await openFileSource(path), {
      openHdf5: (source, options) => worker.open(source, options),
    });
  }
  const folder = dirname(dirname(path));
  return openDragonflyFiles(path, (part) => openIfThere(partFile(folder, part, number)), known);
}

async function openIfThere(path: string): Promise<ByteSource | undefined> {
  try {
    return await openFileSource(path);
  } catch (error) {
    if (error instanceof Error && isMissing(error.cause)) {
      return undefined;
    }
    throw error;
  }
}
