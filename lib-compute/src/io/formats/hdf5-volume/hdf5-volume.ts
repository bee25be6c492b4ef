import { fileFormatError } from '../../../errors.ts';
import type { Format, FormatContext, VolumeFile, VolumeSpace } from '../../format.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { openAndKeep } from '../../hdf5/keep-open.ts';
import { hasDataset, isNumeric, readOne } from '../../hdf5/read-checked.ts';
import { complexKindOf } from '../../hdf5/element-type.ts';
import { knownVoxels } from '../../known-voxels.ts';
import { complexFile } from './complex-file.ts';
import { volumeBlocks, volumeData } from './volume-data.ts';
import {
  CXI_DATA_SPACE,
  CXI_IMAGE,
  CXI_IMAGE_SIZE,
  CXI_SPACES,
  METRES_PER_ANGSTROM,
} from './cxi-content.ts';
import { VOXEL_SIZE } from './volume-content.ts';

/** Any HDF5 file with one cube in it: start models, densities, volumes of other programs. */
export const hdf5Volume: Format<VolumeFile> = {
  name: 'hdf5-volume',
  title: 'HDF5 file with one cubic volume',
  probeHdf5: (datasets) => (theVolume(datasets) === undefined ? 0 : 0.4),
  open: (source, context) =>
    openAndKeep(source, context, async (reader, close) => {
      const info = theVolume(reader.datasets);
      if (info === undefined) {
        throw fileFormatError({
          file: reader.name,
          where: 'the file',
          expected: 'one dataset of N x N x N or modes x N x N x N numbers, or one named intens',
          found: `one with ${reader.datasets.map(({ path }) => path).join(', ')}`,
        });
      }
      const { path, shape, dtype } = info;
      const voxels = await voxelsOf(reader, shape.slice(-3), context);
      const space = await spaceOf(reader, context);
      const known = { ...voxels, ...(space && { space }) };
      if (complexKindOf(dtype) !== undefined) {
        return { ...complexFile(reader, info, known), close };
      }
      return {
        kind: 'volume-file',
        shape,
        dtype,
        ...known,
        async read(options) {
          const data = volumeData(await reader.numbers(path, undefined, options));
          const { voxelSize } = voxels;
          return { kind: 'volume', shape, data, ...(voxelSize !== undefined && { voxelSize }) };
        },
        blocks: (options) => volumeBlocks(reader, path, options),
        close,
      };
    }),
};

/** The edges of a voxel, as Damselfly writes them, or of CXI's size of the whole. */
async function voxelsOf(
  reader: Hdf5Reader,
  extents: readonly number[],
  context: FormatContext,
): Promise<Pick<VolumeFile, 'voxelSize' | 'voxelEdges'>> {
  if (hasDataset(reader, VOXEL_SIZE)) {
    return { voxelSize: await readOne(reader, VOXEL_SIZE, context) };
  }
  if (hasDataset(reader, CXI_IMAGE_SIZE)) {
    const sizes = await reader.numbers(CXI_IMAGE_SIZE, undefined, context);
    return knownVoxels(
      extents.map((extent, axis) => Number(sizes[axis]) / extent / METRES_PER_ANGSTROM),
    );
  }
  return {};
}

/** What CXI says of it; other files say nothing. */
async function spaceOf(
  reader: Hdf5Reader,
  context: FormatContext,
): Promise<VolumeSpace | undefined> {
  const info = reader.datasets.find(({ path }) => path === CXI_DATA_SPACE);
  if (info?.dtype !== 'string') {
    return undefined;
  }
  const word = await reader.text(CXI_DATA_SPACE, context);
  return (['real', 'reciprocal'] as const).find((space) => CXI_SPACES[space] === word);
}

/** The only cube, or the one that Dragonfly's name or CXI's marks. */
function theVolume(datasets: readonly Hdf5DatasetInfo[]): Hdf5DatasetInfo | undefined {
  const cubes = datasets.filter(isCube);
  return cubes.length === 1
    ? cubes[0]
    : cubes.find(({ path }) => path === 'intens' || path === CXI_IMAGE);
}

function isCube(info: Hdf5DatasetInfo): boolean {
  const [edge, ...others] = info.shape.slice(-3);
  return (
    (isNumeric(info) || complexKindOf(info.dtype) !== undefined) &&
    (info.shape.length === 3 || info.shape.length === 4) &&
    info.shape.every((extent) => extent >= 1) &&
    edge >= 2 &&
    others.every((extent) => extent === edge)
  );
}
