import type { Hdf5DatasetInfo } from '../../hdf5/hdf5-reader.ts';

/** A dataset that is a volume, or two of them that are one: its real and its imaginary parts. */
export interface VolumeInfo extends Hdf5DatasetInfo {
  /** The paths of the real and of the imaginary parts, of the same shape: then `path` names both, `object/real+imag`. */
  readonly parts?: { readonly real: string; readonly imaginary: string };
}

const REAL = /(^|[/_])re(al)?$/i;
const IMAGINARY = /(^|[/_])im(ag|aginary)?$/i;
/** Before `real`, `re`, `imag`, `im` or `imaginary`. */
const SEPARATOR = /[/_]/;

/** What both parts of a pair are called, without `real` or `imag` at the end; itself of what is no part of one. */
export function nameOfPair(path: string): string {
  return path.replace(REAL, '').replace(IMAGINARY, '');
}

/**
 * Volumes in the order of the file, in which `NAME/real` and `NAME/imag`, or `NAME_real` and `NAME_imag`, of one shape
 * and type are one of complex numbers, named `NAME/real+imag` or `NAME_real+imag`: by its own name each is opened alone.
 * What has no other part stays as it is.
 *
 * @param volumes of numbers, complex or not.
 */
export function joinedPairs(volumes: readonly Hdf5DatasetInfo[]): readonly VolumeInfo[] {
  const partners = new Map<Hdf5DatasetInfo, Hdf5DatasetInfo>();
  for (const real of volumes.filter(({ path }) => REAL.test(path))) {
    const imaginary = volumes.find(
      (other) =>
        IMAGINARY.test(other.path) &&
        nameOfPair(other.path) === nameOfPair(real.path) &&
        separatorOf(other.path) === separatorOf(real.path) &&
        other.dtype === real.dtype &&
        other.shape.join() === real.shape.join(),
    );
    if (imaginary && !/c\d+$/.test(real.dtype)) {
      partners.set(real, imaginary);
    }
  }
  const joined = new Set(partners.values());
  return volumes
    .filter((volume) => !joined.has(volume))
    .map((volume) => {
      const imaginary = partners.get(volume)?.path;
      const { path: real } = volume;
      return imaginary === undefined
        ? volume
        : {
            ...volume,
            path: `${real}+${imaginary.split(SEPARATOR).at(-1)}`,
            dtype: complexDtypeOf(volume.dtype),
            parts: { real, imaginary },
          };
    });
}

/** Names the type that holds both. */
function complexDtypeOf(dtype: string): string {
  return dtype.endsWith('f4') ? '<c8' : '<c16';
}

function separatorOf(path: string): string | undefined {
  return (REAL.exec(path) ?? IMAGINARY.exec(path))?.[1];
}
