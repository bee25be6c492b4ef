import { type ModelShape } from '../../emc/model-shape.ts';
import { fileFormatError } from '../../errors.ts';
import type { VolumeFile } from '../format.ts';
import { openAs, type LoadContext } from './load-context.ts';

/**
 * Opens a start model: of more models than are wanted the first are taken, and of fewer all; a single one may lack
 * the extent of the modes.
 *
 * @throws FileFormat when it is not of this shape.
 */
export async function openStartModel(
  path: string,
  shape: ModelShape,
  context: LoadContext,
): Promise<VolumeFile> {
  const opened = await openAs('volume-file', 'a model', path, context);
  const [models, ...extents] = shape;
  const found = opened.shape.length === extents.length ? [1, ...opened.shape] : [...opened.shape];
  const fits =
    found.length === shape.length &&
    found[0] >= 1 &&
    extents.every((extent, axis) => extent === found[axis + 1]);
  if (!fits) {
    await opened.close();
    throw fileFormatError({
      file: path,
      where: 'the model',
      expected: `${models === 1 ? '' : `up to ${models} x `}${extents.join(' x ')} voxels`,
      found: opened.shape.join(' x '),
    });
  }
  return opened;
}

/**
 * Reads the models that a reconstruction of this shape starts from; there may be fewer than it has.
 *
 * @param lowest intensity that they may hold.
 */
export async function loadStartModel(
  path: string,
  shape: ModelShape,
  lowest: number,
  context: LoadContext,
): Promise<Float64Array> {
  const opened = await openStartModel(path, shape, context);
  try {
    const { data } = await opened.read(context);
    const most = shape.reduce((product, extent) => product * extent, 1);
    const length = Math.min(most, data.length);
    const model = Float64Array.from({ length }, (_, voxel) => data[voxel]);
    const wrong = model.findIndex((value) => !Number.isFinite(value) || value < lowest);
    if (wrong >= 0) {
      const where = `voxel ${wrong} of the model`;
      const expected = lowest === 0 ? 'a number, at least 0' : 'a number';
      throw fileFormatError({ file: path, where, expected, found: String(model[wrong]) });
    }
    return model;
  } finally {
    await opened.close();
  }
}
