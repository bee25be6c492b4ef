import { fileFormatError } from '@damselfly/compute/errors.ts';
import type { Opened, VolumeFile } from '@damselfly/compute/io/format.ts';
import { openDensePhotons } from '@damselfly/compute/io/formats/dragonfly-photons-hdf5/dense-photons-dataset.ts';
import { volumeData } from '@damselfly/compute/io/formats/hdf5-volume/volume-data.ts';
import { openAndKeep } from '@damselfly/compute/io/hdf5/keep-open.ts';
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
    : openVolumeDataset(path, dataset.replace(/^\/+/, ''), signal);
}

async function openVolumeDataset(
  path: string,
  dataset: string,
  signal: AbortSignal,
): Promise<VolumeFile> {
  return openAndKeep(await openFileSource(path), nodeContext(signal), (reader, close) => {
    const info = reader.datasets.find((candidate) => candidate.path === dataset);
    if (info === undefined || info.shape.length < 3 || info.shape.length > 4) {
      const names = reader.datasets.map((candidate) => candidate.path).join(', ');
      throw fileFormatError({
        file: path,
        where: dataset,
        expected: 'a dataset with the three axes of a volume, or modes and three',
        found: info ? `of shape ${info.shape.join(' x ')}` : `missing (there are ${names})`,
      });
    }
    const { shape, dtype } = info;
    return {
      kind: 'volume-file',
      shape,
      dtype,
      async read(options) {
        const data = volumeData(await reader.numbers(dataset, undefined, options));
        return { kind: 'volume', shape, data };
      },
      close,
    };
  });
}
