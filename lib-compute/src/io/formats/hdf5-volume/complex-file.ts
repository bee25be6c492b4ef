import { shiftToMiddle } from '../../../volume/shift-to-middle.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import { complexInput } from '../../complex-input.ts';
import type { VolumeFile } from '../../format.ts';
import { toFloat64 } from '../../hdf5/to-float64.ts';
import { portion } from '../../portion.ts';
import type { Hdf5Reader, NumericArray } from '../../hdf5/hdf5-reader.ts';
import type { VolumeInfo } from './complex-pairs.ts';
import { pairsOf } from './cxi-content.ts';
import { volumeData } from './volume-data.ts';
import { orWhatMayFit } from './what-may-fit.ts';

interface Halves {
  readonly real: Float32Array;
  readonly imaginary: Float32Array;
}

/**
 * A dataset of complex numbers, or one of real parts and one of imaginary ones, as a volume file that is yet to be
 * closed.
 *
 * @param isShifted whether its middle is at its first voxel in the file.
 */
export function complexFile(
  reader: Hdf5Reader,
  { path, shape, dtype, parts }: VolumeInfo,
  isShifted: boolean,
  known: Pick<VolumeFile, 'voxelSize' | 'voxelEdges' | 'space' | 'hdf5'>,
): Omit<VolumeFile, 'close'> {
  const readHalves = async (options: IoOptions = {}): Promise<Halves> => {
    const halves =
      parts === undefined
        ? partedPairs(volumeData(await reader.complex(path, options)))
        : {
            real: float32(await reader.numbers(parts.real, undefined, portion(options, 0, 0.5))),
            imaginary: float32(
              await reader.numbers(parts.imaginary, undefined, portion(options, 0.5, 1)),
            ),
          };
    if (isShifted) {
      shiftToMiddle(halves.real, shape);
      shiftToMiddle(halves.imaginary, shape);
    }
    return halves;
  };
  return {
    kind: 'volume-file',
    shape,
    dtype,
    ...known,
    read: () => Promise.reject(complexInput(reader.name)),
    readComplex: async (options) => ({
      kind: 'complex-volume',
      shape,
      ...(await orWhatMayFit(readHalves(options))),
      ...(known.voxelSize !== undefined && { voxelSize: known.voxelSize }),
    }),
    async *blocks(options) {
      if (parts === undefined) {
        yield volumeData(await orWhatMayFit(reader.complex(path, options)));
      } else {
        // Of one shape and type, hence in the same blocks.
        const others = reader.blocks(parts.imaginary, options)[Symbol.asyncIterator]();
        for await (const real of reader.blocks(parts.real, options)) {
          const next = await others.next();
          if (next.done !== true) {
            yield pairsOf({ real: float32(real), imaginary: float32(next.value) });
          }
        }
      }
    },
  };
}

function partedPairs(pairs: ArrayLike<number>): Halves {
  const voxels = pairs.length / 2;
  const [real, imaginary] = [new Float32Array(voxels), new Float32Array(voxels)];
  for (let i = 0; i < voxels; i++) {
    real[i] = pairs[2 * i];
    imaginary[i] = pairs[2 * i + 1];
  }
  return { real, imaginary };
}

function float32(values: NumericArray): Float32Array {
  return values instanceof Float32Array ? values : Float32Array.from(toFloat64(values));
}
