import type { Dataset } from '@damselfly/compute/io/dataset.ts';
import { encodePhotonsBinary } from '@damselfly/compute/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { writeDragonflyPhotonsHdf5 } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import type { FileType } from './file-types.ts';

const STORAGE: Readonly<Partial<Record<FileType, Dataset['dtype']>>> = {
  emc: 'sparse',
  'emc-dense': 'int32',
  'emc-float': 'float64',
};

/** Writes photons in a format that holds them. */
export async function writeDataset(
  path: string,
  dataset: Dataset,
  type: FileType,
  signal: AbortSignal,
): Promise<void> {
  if (type === 'photons-h5') {
    const photons = await dataset.photons(undefined, { signal });
    await writeDragonflyPhotonsHdf5(path, photons, { signal });
  } else {
    const chunks = encodePhotonsBinary(dataset, STORAGE[type], { signal });
    await writeChunksAtomically(path, chunks, { signal });
  }
}
