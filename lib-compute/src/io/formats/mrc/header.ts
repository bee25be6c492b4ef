import { fileFormatError, notBuiltError } from '../../../errors.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import type { VolumeFile } from '../../format.ts';
import { wrongLength } from '../../wrong-length.ts';
import { cellOf, cellVoxels, transformOf } from './cell.ts';
import { hasIntensityLabel } from './intensity-label.ts';
import {
  complexHalf,
  hasUnsignedBytes,
  KNOWN_MODES,
  OTHER_MODES,
  REAL_MODES,
  UNSIGNED_BYTES,
  type MrcMode,
} from './modes.ts';

/** Before the extended header and the voxels (spec/formats.md 5.9). */
export const HEADER_BYTES = 1024;

/** `MAP ` at byte 208. */
export const MAGIC_OFFSET = 208;
export const MAGIC = 'MAP ';

/** What programs from before the mark was agreed on leave there. */
const NO_MAGIC = /^[\0 ]*$/;

/** The machine stamp at byte 212 begins so in little-endian files, and with 0x11 in big-endian ones. */
const LITTLE_ENDIAN_STAMP = 0x44;
const BIG_ENDIAN_STAMP = 0x11;

/** Space groups from here on mark stacks of volumes. */
const FIRST_STACK_GROUP = 401;

/** What a checked header says of the voxels. */
export interface MrcHeader {
  readonly littleEndian: boolean;
  /** Of a number, or of each half of a complex one. */
  readonly mode: MrcMode;
  /** Numbers per voxel: 2 where they are complex. */
  readonly parts: 1 | 2;
  /** Columns, rows and sections: extents in the file, fastest first. */
  readonly extents: readonly [number, number, number];
  /** The axis of each of them: 0 is x, 1 is y, 2 is z. */
  readonly axes: readonly [number, number, number];
  /** First byte of the voxels. */
  readonly start: number;
  /** What is told of the voxels' sizes. */
  readonly known: Pick<
    VolumeFile,
    'voxelSize' | 'voxelEdges' | 'cellAngles' | 'transform' | 'space'
  >;
}

/**
 * Reads and checks the header.
 *
 * @throws FileFormat for a wrong magic, mode, axis order or size; NotBuilt for stacks of volumes.
 */
export async function readHeader(source: ByteSource, options: IoOptions): Promise<MrcHeader> {
  const refuse = (where: string, expected: string, found: string): Error =>
    fileFormatError({ file: source.name, where, expected, found });
  if (source.size < HEADER_BYTES) {
    const expected = `at least ${HEADER_BYTES} bytes long, which its header takes`;
    throw refuse('the file', expected, wrongLength(source.size, HEADER_BYTES));
  }
  const bytes = await source.read(0, HEADER_BYTES, options);
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (!hasMagic(bytes) && !NO_MAGIC.test(magicOf(bytes))) {
    const found = JSON.stringify(magicOf(bytes));
    throw refuse(`the map string (offset ${MAGIC_OFFSET})`, JSON.stringify(MAGIC), found);
  }
  const littleEndian = byteOrderOf(view);
  const int = (word: number): number => view.getInt32(4 * word, littleEndian);
  const extents = [int(0), int(1), int(2)] as const;
  if (extents.some((extent) => extent < 1)) {
    throw refuse('nx, ny, nz (offset 0)', 'three positive numbers', extents.join(', '));
  }
  const axes = axesOf([int(16), int(17), int(18)]);
  if (!axes) {
    const found = [int(16), int(17), int(18)].join(', ');
    throw refuse('mapc, mapr, maps (offset 64)', '1, 2 and 3 in any order', found);
  }
  const half = complexHalf(int(3));
  const mode = half ?? (hasUnsignedBytes(int) ? UNSIGNED_BYTES : modeOf(int(3), source.name));
  const parts = half ? 2 : 1;
  if (int(22) >= FIRST_STACK_GROUP) {
    throw notBuiltError({
      feature: `Reading ${source.name}, a stack of volumes (ispg ${int(22)}),`,
      instead: 'files with one volume are read',
    });
  }
  if (int(23) < 0) {
    const expected = 'the length of the extended header, 0 bytes or more';
    throw refuse('nsymbt (offset 92)', expected, String(int(23)));
  }
  const start = HEADER_BYTES + int(23);
  // Inexact only beyond 2^53, where it can equal the size of no file.
  const size = start + extents[0] * extents[1] * extents[2] * mode.bytes * parts;
  if (size !== source.size) {
    const dtype = parts === 2 ? `complex ${mode.dtype}` : mode.dtype;
    const expected = `${size} bytes long: ${extents.join(' x ')} ${dtype} after ${start}`;
    throw refuse('the file', expected, wrongLength(source.size, size));
  }
  const cell = cellOf(view, littleEndian);
  const along = [0, 1, 2].map((axis) => extents[axes.indexOf(axis)]);
  // The standard calls complex modes transforms; real numbers are intensities where we say so.
  const isIntensity = parts === 1 && hasIntensityLabel(view);
  const known: MrcHeader['known'] = {
    ...(!isIntensity && cellVoxels(cell)),
    ...((isIntensity || parts === 2) && {
      transform: transformOf(cell, along),
      space: 'reciprocal',
    }),
  };
  return { littleEndian, mode, parts, extents, axes, start, known };
}

export function hasMagic(bytes: Uint8Array): boolean {
  return magicOf(bytes) === MAGIC;
}

function magicOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(MAGIC_OFFSET, MAGIC_OFFSET + MAGIC.length));
}

/** By the machine stamp, unless the mode is none so; files with no stamp are in the order in which their mode is a small number. */
function byteOrderOf(view: DataView): boolean {
  const stamp = view.getUint8(212);
  const stamped =
    stamp === LITTLE_ENDIAN_STAMP || stamp === BIG_ENDIAN_STAMP
      ? stamp === LITTLE_ENDIAN_STAMP
      : undefined;
  const [little, big] = [view.getUint32(12, true), view.getUint32(12, false)];
  return stamped === undefined || isSmall(little) !== isSmall(big) ? little <= big : stamped;
}

/** Whether it can be the number of a mode: in the other byte order none is. */
function isSmall(mode: number): boolean {
  return mode < 2 ** 16;
}

/** Old files leave the axis order empty, which means x, y, z. */
function axesOf(numbers: [number, number, number]): [number, number, number] | undefined {
  const sorted = numbers.toSorted().join();
  if (sorted === '0,0,0') {
    return [0, 1, 2];
  }
  const [columns, rows, sections] = numbers;
  return sorted === '1,2,3' ? [columns - 1, rows - 1, sections - 1] : undefined;
}

function modeOf(number: number, file: string): MrcMode {
  const mode = REAL_MODES.get(number);
  if (mode) {
    return mode;
  }
  const read = KNOWN_MODES.join(', ');
  const instead = `modes ${read} are read`;
  const other = OTHER_MODES.get(number);
  if (other) {
    throw notBuiltError({ feature: `Reading ${file}, of MRC mode ${number} (${other}),`, instead });
  }
  throw fileFormatError({
    file,
    where: 'the mode (offset 12)',
    expected: `one of ${read}`,
    found: String(number),
  });
}
