import { fileFormatError } from '../../../errors.ts';
import type { ByteSource } from '../../byte-source/byte-source.ts';
import type { FormatContext, VolumeFile } from '../../format.ts';
import { openAndKeep } from '../../hdf5/keep-open.ts';
import { volumeBlocks, volumeData } from './volume-data.ts';

/**
 * Opens one dataset of an HDF5 file as a volume, whatever else is in the file.
 *
 * @param dataset its path, with or without the slash in front.
 * @throws FileFormat where it is missing or has not three axes, or modes and three.
 */
export function openVolumeDataset(
  source: ByteSource,
  dataset: string,
  context: FormatContext,
): Promise<VolumeFile> {
  const path = dataset.replace(/^\/+/, '');
  return openAndKeep(source, context, (reader, close) => {
    const info = reader.datasets.find((candidate) => candidate.path === path);
    if (info === undefined || info.shape.length < 3 || info.shape.length > 4) {
      const names = reader.datasets.map((candidate) => candidate.path).join(', ');
      throw fileFormatError({
        file: reader.name,
        where: path,
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
        const data = volumeData(await reader.numbers(path, undefined, options));
        return { kind: 'volume', shape, data };
      },
      blocks: (options) => volumeBlocks(reader, path, options),
      close,
    };
  });
}
