import type { Volume } from '../../../volume/volume.ts';
import { halfToNumber } from './half-float.ts';

/** How one mode of MRC2014 stores a voxel (spec/formats.md 5.9). */
export interface MrcMode {
  readonly dtype: 'int8' | 'uint8' | 'int16' | 'float32' | 'uint16' | 'float16';
  readonly bytes: number;
  /** The array that holds its values exactly. */
  readonly Values: { new (length: number): Volume['data']; readonly BYTES_PER_ELEMENT: number };
  readonly value: (view: DataView, offset: number, littleEndian: boolean) => number;
}

const int8: MrcMode = {
  dtype: 'int8',
  bytes: 1,
  Values: Int8Array,
  value: (view, offset) => view.getInt8(offset),
};

/** Bytes as programs wrote them that follow IMOD, before mode 0 was agreed to have a sign. */
export const UNSIGNED_BYTES: MrcMode = {
  dtype: 'uint8',
  bytes: 1,
  Values: Int16Array,
  value: (view, offset) => view.getUint8(offset),
};

/** IMOD's mark, and its flag for bytes with a sign: words 38 and 39 of the header. */
const IMOD_STAMP = 1146047817;
const SIGNED_BYTES_FLAG = 1;

/** @param int gives a word of the header, by its number from 0. */
export function hasUnsignedBytes(int: (word: number) => number): boolean {
  return int(3) === 0 && int(38) === IMOD_STAMP && (int(39) & SIGNED_BYTES_FLAG) === 0;
}

const int16: MrcMode = {
  dtype: 'int16',
  bytes: 2,
  Values: Int16Array,
  value: (view, offset, littleEndian) => view.getInt16(offset, littleEndian),
};

const float32: MrcMode = {
  dtype: 'float32',
  bytes: 4,
  Values: Float32Array,
  value: (view, offset, littleEndian) => view.getFloat32(offset, littleEndian),
};

const uint16: MrcMode = {
  dtype: 'uint16',
  bytes: 2,
  Values: Uint16Array,
  value: (view, offset, littleEndian) => view.getUint16(offset, littleEndian),
};

const float16: MrcMode = {
  dtype: 'float16',
  bytes: 2,
  Values: Float32Array,
  value: (view, offset, littleEndian) => halfToNumber(view.getUint16(offset, littleEndian)),
};

/** The modes that hold one real number per voxel. */
export const REAL_MODES: ReadonlyMap<number, MrcMode> = new Map([
  [0, int8],
  [1, int16],
  [2, float32],
  [6, uint16],
  [12, float16],
]);

/** The mode of one half of a complex number, the real part first. */
const COMPLEX_HALVES: ReadonlyMap<number, MrcMode> = new Map([
  [3, int16],
  [4, float32],
]);

/** All modes that are read, rising. */
export const KNOWN_MODES: readonly number[] = [...REAL_MODES.keys(), ...COMPLEX_HALVES.keys()].sort(
  (a, b) => a - b,
);

/** How a mode stores the halves of a complex number; `undefined` where its numbers are real. */
export function complexHalf(number: number): MrcMode | undefined {
  return COMPLEX_HALVES.get(number);
}

/** The modes that hold something else. */
export const OTHER_MODES: ReadonlyMap<number, string> = new Map([[101, '4-bit integers']]);
