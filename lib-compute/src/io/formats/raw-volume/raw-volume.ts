import { fileFormatError } from '../../../errors.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readInto } from '../../byte-source/read-into.ts';
import type { Format, VolumeFile } from '../../format.ts';

/** Bytes per block, a whole number of values. */
const BLOCK_BYTES = 2 ** 23;

/**
 * A cube of float64 or float32 without a header, x slowest: Dragonfly's densities and old models. The
 * size tells which: 8 a^3 = 4 b^3 has no whole solution.
 */
export const rawVolume: Format<VolumeFile> = {
  name: 'raw-volume',
  title: 'raw cube of float64 or float32 (.bin, .raw)',
  probe(_, { name, size }) {
    if (!/\.(bin|raw)$/i.test(name)) {
      return 0;
    }
    return cubeOf(size) ? 0.5 : 0.2;
  },
  open: (source) =>
    new Promise((resolve) => {
      const cube = cubeOf(source.size);
      if (!cube) {
        throw fileFormatError({
          file: source.name,
          where: 'the size of the file',
          expected: '8 or 4 bytes times the cube of a whole number',
          found: `${source.size} bytes`,
        });
      }
      const { edge, dtype } = cube;
      const shape = [edge, edge, edge];
      resolve({
        kind: 'volume-file',
        shape,
        dtype,
        async read(options) {
          const data =
            dtype === 'float64'
              ? await readInto(source, 0, allocate(Float64Array, edge ** 3, 8), options)
              : await readInto(source, 0, allocate(Float32Array, edge ** 3, 4), options);
          return { kind: 'volume', shape, data };
        },
        blocks: (options) => rawBlocks(source, dtype, options),
        close: () => source.close(),
      });
    }),
};

async function* rawBlocks(
  source: ByteSource,
  dtype: 'float64' | 'float32',
  options?: IoOptions,
): AsyncGenerator<Float64Array | Float32Array> {
  for (let offset = 0; offset < source.size; offset += BLOCK_BYTES) {
    const bytes = Math.min(BLOCK_BYTES, source.size - offset);
    yield dtype === 'float64'
      ? await readInto(source, offset, new Float64Array(bytes / 8), options)
      : await readInto(source, offset, new Float32Array(bytes / 4), options);
  }
}

function cubeOf(size: number): { edge: number; dtype: 'float64' | 'float32' } | undefined {
  for (const [dtype, bytes] of [
    ['float64', 8],
    ['float32', 4],
  ] as const) {
    const edge = Math.round(Math.cbrt(size / bytes));
    if (edge >= 1 && edge ** 3 * bytes === size) {
      return { edge, dtype };
    }
  }
  return undefined;
}
