import { fileFormatError } from '../../../errors.ts';
import { shiftToMiddle } from '../../../volume/shift-to-middle.ts';
import type { Format, FormatContext, VolumeFile } from '../../format.ts';
import { datasetsText } from '../../hdf5/dataset-text.ts';
import { complexKindOf } from '../../hdf5/element-type.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { openAndKeep } from '../../hdf5/keep-open.ts';
import { complexFile } from './complex-file.ts';
import type { VolumeInfo } from './complex-pairs.ts';
import { isFftShifted } from './is-fft-shifted.ts';
import { volumeBlocks, volumeData } from './volume-data.ts';
import {
  isVolume,
  likeliestMask,
  likeliestVolume,
  likelyOnes,
  theVolume,
  volumesOf,
} from './volume-datasets.ts';
import { volumeSpace } from './volume-space.ts';
import { volumeVoxels } from './volume-voxels.ts';
import { orWhatMayFit } from './what-may-fit.ts';

/** Any HDF5 file with volumes in it: start models, densities, volumes of other programs. */
export const hdf5Volume: Format<VolumeFile> = {
  name: 'hdf5-volume',
  title: 'HDF5 file with a volume',
  // Of several none is taken unless it is asked for: that is said when the file is opened.
  probeHdf5: (datasets) => (theVolume(datasets) ? 0.4 : likelyOnes(datasets).length > 0 ? 0.3 : 0),
  open: (source, context) =>
    openAndKeep(source, context, async (reader, close) => {
      const info = wantedVolume(reader, context);
      const { shape, dtype } = info;
      // What is said of the real parts is said of both.
      const path = info.parts?.real ?? info.path;
      const voxels = await volumeVoxels(reader, path, shape.slice(-3), context);
      const space = await volumeSpace(reader, path, context);
      const isShifted = await isFftShifted(reader, path, context);
      const { datasets } = reader;
      const volumes = volumesOf(datasets);
      const isAmong = volumes.some((volume) => volume.path === info.path);
      const hdf5 = {
        dataset: info.path,
        // One part of complex numbers is there for whom has named it.
        volumes: isAmong ? volumes : [...volumes, info],
        datasets,
      };
      const known = { ...voxels, ...(space && { space }), hdf5 };
      if (complexKindOf(dtype) !== undefined) {
        return { ...complexFile(reader, info, isShifted, known), close };
      }
      return {
        kind: 'volume-file',
        shape,
        dtype,
        ...known,
        async read(options) {
          const data = volumeData(await orWhatMayFit(reader.numbers(path, undefined, options)));
          if (isShifted) {
            shiftToMiddle(data, shape);
          }
          const { voxelSize } = voxels;
          return { kind: 'volume', shape, data, ...(voxelSize !== undefined && { voxelSize }) };
        },
        blocks: (options) => volumeBlocks(reader, path, options),
        close,
      };
    }),
};

/** @throws FileFormat where there is none, or several and no word which of them. */
function wantedVolume(
  { name, datasets }: Hdf5Reader,
  { volume }: Pick<FormatContext, 'volume'>,
): VolumeInfo {
  if (typeof volume === 'object') {
    return namedVolume(name, datasets, volume.dataset);
  }
  if (volume === 'mask') {
    return maskOf(name, datasets);
  }
  const found = volume === 'likeliest' ? likeliestVolume(datasets) : theVolume(datasets);
  if (found) {
    return found;
  }
  const several = likelyOnes(datasets);
  throw fileFormatError({
    file: name,
    where: 'the file',
    expected:
      'one with a single volume (N x N x N or modes x N x N x N numbers), or one named intens',
    found:
      several.length > 0
        ? `one with several: ${datasetsText(several)}; damselfly convert --dataset NAME writes one of them into a file of its own`
        : `one with ${datasetsText(datasets)}`,
  });
}

/** @throws FileFormat where there are several volumes, and none is called a mask: a density has no inside. */
function maskOf(file: string, datasets: readonly Hdf5DatasetInfo[]): VolumeInfo {
  const found = likeliestMask(datasets);
  if (!found) {
    throw fileFormatError({
      file,
      where: 'the file',
      expected: 'one with a mask: a volume whose name ends in support or mask, or a single one',
      found: `one with several: ${datasetsText(volumesOf(datasets))}; damselfly convert --dataset NAME writes one of them into a file of its own`,
    });
  }
  return found;
}

/** @param dataset its path, with or without the slash in front. */
function namedVolume(
  file: string,
  datasets: readonly Hdf5DatasetInfo[],
  dataset: string,
): VolumeInfo {
  const path = dataset.replace(/^\/+/, '');
  const isNamed = (candidate: Hdf5DatasetInfo): boolean => candidate.path === path;
  const info = volumesOf(datasets).find(isNamed) ?? datasets.find(isNamed);
  if (info === undefined || !isVolume(info)) {
    const volumes = volumesOf(datasets);
    const others = volumes.length > 0 ? volumes : datasets;
    throw fileFormatError({
      file,
      where: path,
      expected: 'a dataset with the three axes of a volume, or modes and three',
      found: info ? datasetsText([info]) : `missing; there are ${datasetsText(others)}`,
    });
  }
  return info;
}
