import { fileFormatError } from '../../../errors.ts';
import type { Format, FormatContext, VolumeFile } from '../../format.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { openAndKeep } from '../../hdf5/keep-open.ts';
import { hasDataset, isNumeric, readOne } from '../../hdf5/read-checked.ts';
import { complexKindOf } from '../../hdf5/element-type.ts';
import { complexFile } from './complex-file.ts';
import { volumeBlocks, volumeData } from './volume-data.ts';
import { CXI_IMAGE, CXI_IMAGE_SIZE, METRES_PER_ANGSTROM } from './cxi-content.ts';
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
      const [extent] = shape.slice(-3);
      const voxelSize = await voxelSizeOf(reader, extent, context);
      const known = voxelSize === undefined ? {} : { voxelSize };
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
          return { kind: 'volume', shape, data, ...known };
        },
        blocks: (options) => volumeBlocks(reader, path, options),
        close,
      };
    }),
};

/** The edge of a voxel in angstrom, as Damselfly writes it, or of CXI's size of the whole. */
async function voxelSizeOf(
  reader: Hdf5Reader,
  extent: number,
  context: FormatContext,
): Promise<number | undefined> {
  if (hasDataset(reader, VOXEL_SIZE)) {
    return readOne(reader, VOXEL_SIZE, context);
  }
  if (hasDataset(reader, CXI_IMAGE_SIZE)) {
    const [size] = await reader.numbers(CXI_IMAGE_SIZE, undefined, context);
    const edge = Number(size) / extent / METRES_PER_ANGSTROM;
    // Programs that do not know it leave zeros.
    return edge > 0 && Number.isFinite(edge) ? edge : undefined;
  }
  return undefined;
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
