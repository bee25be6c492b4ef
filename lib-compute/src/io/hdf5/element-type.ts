import type { NumericArray } from './hdf5-reader.ts';
import { TYPE_CLASSES } from './hdf5-library.ts';
import type { TypeMetadata } from './hdf5-library.ts';

/** NumPy's letters for the numbers that HDF5 files hold; the byte order is dealt with in reading. */
export type NumericKind = keyof typeof VIEWS;

const VIEWS = {
  i1: (buffer: ArrayBuffer): NumericArray => new Int8Array(buffer),
  u1: (buffer: ArrayBuffer): NumericArray => new Uint8Array(buffer),
  i2: (buffer: ArrayBuffer): NumericArray => new Int16Array(buffer),
  u2: (buffer: ArrayBuffer): NumericArray => new Uint16Array(buffer),
  i4: (buffer: ArrayBuffer): NumericArray => new Int32Array(buffer),
  u4: (buffer: ArrayBuffer): NumericArray => new Uint32Array(buffer),
  i8: (buffer: ArrayBuffer): NumericArray => new BigInt64Array(buffer),
  u8: (buffer: ArrayBuffer): NumericArray => new BigUint64Array(buffer),
  f4: (buffer: ArrayBuffer): NumericArray => new Float32Array(buffer),
  f8: (buffer: ArrayBuffer): NumericArray => new Float64Array(buffer),
};

/** The values in `buffer`, not copied. */
export function numericView(kind: NumericKind, buffer: ArrayBuffer): NumericArray {
  return VIEWS[kind](buffer);
}

/** Bytes of one number. */
export function bytesOf(kind: NumericKind): number {
  return Number(kind.charAt(1));
}

/** The kind of number in a typed array. */
export function kindOf(values: NumericArray): NumericKind {
  const letter =
    values instanceof Float32Array || values instanceof Float64Array
      ? 'f'
      : values.constructor.name.includes('Uint')
        ? 'u'
        : 'i';
  const kind = `${letter}${values.BYTES_PER_ELEMENT}`;
  if (!isNumericKind(kind)) {
    throw new TypeError(`no HDF5 type for ${values.constructor.name}`);
  }
  return kind;
}

/** The kind of number that `<f8`, `|u1` or `vlen<i4>` names; undefined for strings and the rest. */
export function kindOfDtype(dtype: string): NumericKind | undefined {
  const kind = dtype.replace(/^vlen<(.*)>$/, '$1').replace(/^[<>|]/, '');
  return isNumericKind(kind) ? kind : undefined;
}

/** The kind of both halves of a complex number that `<c8` or `<c16` names. */
export function complexKindOf(dtype: string): NumericKind | undefined {
  const match = /^<c(8|16)$/.exec(dtype);
  return match === null ? undefined : match[1] === '8' ? 'f4' : 'f8';
}

export function isRagged(dtype: string): boolean {
  return dtype.startsWith('vlen<');
}

/** NumPy's short name of a type, as `Hdf5DatasetInfo.dtype` has it. */
export function dtypeOf(type: TypeMetadata): string {
  if (type.type === TYPE_CLASSES.string) {
    return 'string';
  }
  if (type.type === TYPE_CLASSES.ragged && type.vlen_type !== undefined) {
    const kind = kindOfType(type.vlen_type);
    // Only single numbers are put into this machine's byte order while HDF5 reads.
    const isNative = type.vlen_type.littleEndian || type.vlen_type.size === 1;
    return kind === undefined || !isNative ? 'other' : `vlen<${kind}>`;
  }
  if (type.type === TYPE_CLASSES.compound) {
    return complexDtype(type) ?? 'other';
  }
  const kind = kindOfType(type);
  if (kind === undefined) {
    return 'other';
  }
  return (type.size === 1 ? '|' : type.littleEndian ? '<' : '>') + kind;
}

/** Complex numbers are pairs of floats, the real part first, whatever the two are called. */
function complexDtype({ size, compound_type: compound }: TypeMetadata): string | undefined {
  const [real, imaginary, ...others] = compound?.members ?? [];
  if (others.length > 0 || !isHalf(real, 0, size) || !isHalf(imaginary, size / 2, size)) {
    return undefined;
  }
  return `<c${size}`;
}

type Member = NonNullable<TypeMetadata['compound_type']>['members'][number];

/** In this machine's byte order: pairs are read as they are. */
function isHalf(member: Member | undefined, offset: number, size: number): boolean {
  return (
    member?.type === TYPE_CLASSES.float &&
    member.littleEndian &&
    member.offset === offset &&
    2 * member.size === size &&
    (size === 8 || size === 16)
  );
}

/** Booleans are stored as enumerations of integers. */
function kindOfType(type: TypeMetadata): NumericKind | undefined {
  const numberClass = type.type === TYPE_CLASSES.enumeration ? type.enum_type?.type : type.type;
  const letter =
    numberClass === TYPE_CLASSES.float
      ? 'f'
      : numberClass === TYPE_CLASSES.integer
        ? type.signed
          ? 'i'
          : 'u'
        : '';
  const kind = `${letter}${type.size}`;
  return isNumericKind(kind) ? kind : undefined;
}

function isNumericKind(kind: string): kind is NumericKind {
  return Object.hasOwn(VIEWS, kind);
}
