import type { Opened } from '@damselfly/compute/io/format.ts';
import { openDensePhotons } from '@damselfly/compute/io/formats/dragonfly-photons-hdf5/dense-photons-dataset.ts';
import { hdf5Volume } from '@damselfly/compute/io/formats/hdf5-volume/hdf5-volume.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { nodeContext, openPath } from '../../worker/open-path.ts';

export interface OpenInputOptions {
  /** A dataset of an HDF5 file, instead of what the file as a whole is. */
  readonly dataset: string | undefined;
  /** What becomes of the dataset; a volume by default. */
  readonly wanted: Opened['kind'] | undefined;
  readonly signal: AbortSignal;
}

/** Opens what is converted: a whole file, or one dataset of an HDF5 file. */
export async function openInput(
  path: string,
  { dataset, wanted, signal }: OpenInputOptions,
): Promise<Opened> {
  if (dataset === undefined) {
    return openPath(path, signal);
  }
  return wanted === 'dataset'
    ? openDensePhotons(await openFileSource(path), dataset, nodeContext(signal))
    : hdf5Volume.open(await openFileSource(path), { ...nodeContext(signal), volume: { dataset } });
}
