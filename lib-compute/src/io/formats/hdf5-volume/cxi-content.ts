import type { ComplexVolume, Volume } from '../../../volume/volume.ts';
import type { VolumeSpace } from '../../format.ts';
import { nameOfPair } from './complex-pairs.ts';
import { textContent, type Hdf5Content, type NumbersContent } from '../../hdf5/hdf5-content.ts';

/** Where CXI 1.6 keeps a reconstruction (spec/formats.md 5.1). */
const IMAGE = 'entry_1/image_1';
export const CXI_IMAGE = `${IMAGE}/data`;

/**
 * Of an image, beside its values: lengths of the whole along the axes, metres; whether it is a density or an intensity;
 * whether it begins with what belongs into its middle, as Fourier transforms do.
 */
export type CxiImageField = 'image_size' | 'data_space' | 'is_fft_shifted';

/**
 * Where a field of an image is.
 *
 * @param path of its values or of its mask, which may be in any of the images of a file.
 */
export function cxiBeside(path: string, field: CxiImageField): string | undefined {
  const match = /^(.*image_\d+\/)(?:data|mask)$/.exec(nameOfPair(path));
  return match === null ? undefined : match[1] + field;
}

/** The words of CXI for whether it is a density or an intensity. */
export const CXI_SPACES: Readonly<Record<VolumeSpace, string>> = {
  real: 'real',
  reciprocal: 'diffraction',
};

/** Of CXI, a hundred times. */
const VERSION = 160;

/** The bit of CXI's mask that says: inside of the support. */
const IN_SUPPORT = 0x10000;

export const METRES_PER_ANGSTROM = 1e-10;

/**
 * A volume as CXI: its values as they are, complex ones as pairs, x slowest; the size where that of a voxel is known.
 *
 * @param support per voxel, 1 inside.
 */
export function cxiContent(
  volume: Volume | ComplexVolume,
  space: VolumeSpace,
  support?: Uint8Array,
): Hdf5Content {
  const { shape, voxelSize } = volume;
  const numbers: NumbersContent[] = [
    { path: 'cxi_version', shape: [], values: Int32Array.of(VERSION) },
    { path: 'number_of_entries', shape: [], values: Int32Array.of(1) },
    volume.kind === 'volume'
      ? { path: CXI_IMAGE, shape, values: volume.data }
      : { path: CXI_IMAGE, shape, values: pairsOf(volume), isComplex: true },
    textContent(`${IMAGE}/data_space`, CXI_SPACES[space]),
  ];
  if (voxelSize !== undefined) {
    const lengths = shape.map((extent) => extent * voxelSize * METRES_PER_ANGSTROM);
    numbers.push({ path: `${IMAGE}/image_size`, shape: [3], values: Float64Array.from(lengths) });
  }
  if (support) {
    const mask = Uint32Array.from(support, (isInside) => isInside * IN_SUPPORT);
    numbers.push({ path: `${IMAGE}/mask`, shape, values: mask });
  }
  return { numbers };
}

/** Of each voxel the real part, then the imaginary one. */
export function pairsOf({
  real,
  imaginary,
}: Pick<ComplexVolume, 'real' | 'imaginary'>): Float32Array | Float64Array {
  const pairs =
    real instanceof Float32Array
      ? new Float32Array(2 * real.length)
      : new Float64Array(2 * real.length);
  for (let i = 0; i < real.length; i++) {
    pairs[2 * i] = real[i];
    pairs[2 * i + 1] = imaginary[i];
  }
  return pairs;
}
