import { fileFormatError } from '../../../errors.ts';
import type { ByteSource } from '../../byte-source/byte-source.ts';
import type { FormatContext } from '../../format.ts';
import { readAndClose } from '../../hdf5/keep-open.ts';
import { countOf, readFinite } from '../../hdf5/read-checked.ts';

/**
 * The model of `start_model_file`: `/intens` as N x N x N or modes x N x N x N (spec/emc.md 2.4).
 *
 * @returns all values, mode and x slowest.
 * @throws FileFormat where it has other extents or holds NaN or infinity.
 */
export function readStartModel(
  source: ByteSource,
  { size, modes = 1 }: { readonly size: number; readonly modes?: number },
  context: FormatContext,
): Promise<Float64Array> {
  return readAndClose(source, context, async (reader) => {
    const info = reader.datasets.find(({ path }) => path === 'intens');
    const cube = [size, size, size].join(' x ');
    const accepted = [`${modes} x ${cube}`, ...(modes === 1 ? [cube] : [])];
    const shape = info?.shape.join(' x ') ?? '';
    if (info !== undefined && !accepted.includes(shape)) {
      throw fileFormatError({
        file: reader.name,
        where: 'intens',
        expected: `${accepted.join(' or ')} voxels`,
        found: shape,
      });
    }
    const length = info === undefined ? 0 : countOf(info);
    return readFinite(reader, 'intens', { length }, context);
  });
}
