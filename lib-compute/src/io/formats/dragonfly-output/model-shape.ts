import { fileFormatError } from '../../../errors.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';

/**
 * The extents of `/intens`: [modes, N, N, N], or [modes, N, N] in 2D.
 *
 * @throws FileFormat where it is missing or of another shape.
 */
export function modelShape(reader: Hdf5Reader): readonly number[] {
  const info = reader.datasets.find(({ path }) => path === 'intens');
  const [modes, edge, ...others] = info?.shape ?? [];
  const isModel =
    modes >= 1 &&
    edge >= 1 &&
    others.length >= 1 &&
    others.length <= 2 &&
    others.every((extent) => extent === edge);
  if (info === undefined || !isModel) {
    throw fileFormatError({
      file: reader.name,
      where: 'intens',
      expected: 'a model of modes x N x N x N voxels (2D: modes x N x N)',
      found: info === undefined ? 'missing' : `of shape ${info.shape.join(' x ')}`,
    });
  }
  return info.shape;
}
