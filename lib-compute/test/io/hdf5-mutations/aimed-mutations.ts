import { int32At, withInt32 } from '../mutations/bytes.ts';
import {
  heapObjects,
  OBJECT_SIZE,
  placesOf,
  ROW,
  rowReferences,
  SUPERBLOCK,
  uint64,
  uint64At,
  withUint64,
} from './hdf5-fields.ts';
import * as samples from './samples.ts';
import { EDGE, FRAMES, PIXELS } from './samples.ts';
import type { Hdf5Sample } from './samples.ts';

/** A change after which the file contradicts itself: reading it must end in an error. */
export interface AimedMutation {
  readonly sample: Hdf5Sample;
  readonly what: string;
  readonly bytes: Uint8Array;
}

const HUGE = [2 ** 20, 2 ** 31, 2 ** 40, 2 ** 52];

/** One of every `step`. */
function some<Item>(step: number, items: readonly Item[]): Item[] {
  return items.filter((_, i) => i % step === 0);
}

function aim(sample: Hdf5Sample, what: string, bytes: Uint8Array): AimedMutation {
  return { sample, what: `${sample.name}: ${what}`, bytes };
}

/** Every file knows where it ends. */
function cut(sample: Hdf5Sample): AimedMutation[] {
  const { length } = sample.bytes;
  const lengths = [1, 8, 40, 96, 200, length - 1, length - 8, length - 100];
  return [...lengths, ...[1, 2, 3, 4, 5, 6, 7].map((i) => Math.floor((length * i) / 8))].map((n) =>
    aim(sample, `cut to ${n} bytes`, sample.bytes.slice(0, n)),
  );
}

function superblock(sample: Hdf5Sample): AimedMutation[] {
  const { bytes } = sample;
  const end = uint64At(bytes, SUPERBLOCK.endOfFile);
  const root = uint64At(bytes, SUPERBLOCK.rootHeader);
  const withByte = (offset: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    copy[offset] = value;
    return copy;
  };
  return [
    ...[0, 1, 3, 7].map((i) =>
      aim(sample, `signature, byte ${i}`, withByte(SUPERBLOCK.signature + i, 0x20)),
    ),
    ...[4, 9, 255].map((n) => aim(sample, `version ${n}`, withByte(SUPERBLOCK.version, n))),
    ...[0, 3, 4, 64].flatMap((n) => [
      aim(sample, `size of offsets ${n}`, withByte(SUPERBLOCK.sizeOfOffsets, n)),
      aim(sample, `size of lengths ${n}`, withByte(SUPERBLOCK.sizeOfLengths, n)),
    ]),
    ...[end + 1, end + 8, 2 * end, Math.floor(end / 2), ...HUGE].map((n) =>
      aim(sample, `end of file ${n}`, withUint64(bytes, SUPERBLOCK.endOfFile, n)),
    ),
    ...[0, root + 8, root - 8, end, ...HUGE].map((n) =>
      aim(sample, `root group at ${n}`, withUint64(bytes, SUPERBLOCK.rootHeader, n)),
    ),
  ];
}

/** The extents of one of several datasets, which stand before their equal maxima. */
function extents(sample: Hdf5Sample, shape: readonly number[]): AimedMutation[] {
  return placesOf(sample.bytes, uint64(...shape, ...shape)).flatMap((place) =>
    shape.flatMap((extent, axis) =>
      [1, 2, extent - 1, extent + 1, 2 * extent, ...HUGE]
        .filter((n) => n !== extent)
        .map((n) =>
          aim(
            sample,
            `extent ${extent} of axis ${axis} at ${place} as ${n}`,
            withUint64(sample.bytes, place + 8 * axis, n),
          ),
        ),
    ),
  );
}

function rowLengths(sample: Hdf5Sample): AimedMutation[] {
  return rowReferences(sample.bytes).flatMap(({ offset, length }) =>
    [length + 1, ...(length > 1 ? [length - 1] : []), 2 ** 20 + length, 2 ** 31 - 1].map((n) =>
      aim(
        sample,
        `row at ${offset} of length ${n}`,
        withInt32(sample.bytes, offset + ROW.length, n),
      ),
    ),
  );
}

function rowPlaces(sample: Hdf5Sample): AimedMutation[] {
  const end = sample.bytes.length;
  return some(3, rowReferences(sample.bytes)).flatMap(({ offset, heap, index }) => [
    ...[heap + 8, end, 2 ** 40].map((n) =>
      aim(sample, `row at ${offset} in heap ${n}`, withUint64(sample.bytes, offset + ROW.heap, n)),
    ),
    ...[index + 4096, 65_535].map((n) =>
      aim(
        sample,
        `row at ${offset} in object ${n}`,
        withInt32(sample.bytes, offset + ROW.index, n),
      ),
    ),
  ]);
}

/** Few, for some of these send HDF5 into an endless loop, which costs the test the time allowed. */
function heapSizes(sample: Hdf5Sample): AimedMutation[] {
  return some(20, heapObjects(sample.bytes)).flatMap(({ offset, size }) =>
    [size + 4, size - 4, 2 * size + 8, 2 ** 31, 2 ** 40].map((n) =>
      aim(
        sample,
        `heap object at ${offset} of size ${n}`,
        withUint64(sample.bytes, offset + OBJECT_SIZE, n),
      ),
    ),
  );
}

function pixelCounts(sample: Hdf5Sample): AimedMutation[] {
  const pattern = new Uint8Array(Int32Array.of(PIXELS).buffer);
  // The value of num_pix is the only one that stands alone.
  const [place] = placesOf(sample.bytes, pattern).filter((i) => int32At(sample.bytes, i - 4) === 0);
  return [0, -1, 1, PIXELS - 1, PIXELS + 1, 2 * PIXELS, 2 ** 30, -(2 ** 31)].map((n) =>
    aim(sample, `num_pix ${n}`, withInt32(sample.bytes, place, n)),
  );
}

/**
 * Where contiguous values lie, which stands before how many bytes they are. The number of bytes itself
 * follows from the extents, and HDF5 reads right where it is wrong.
 */
function addresses(sample: Hdf5Sample, bytesOfValues: readonly number[]): AimedMutation[] {
  const { bytes } = sample;
  return bytesOfValues.flatMap((size) =>
    placesOf(bytes, uint64(size))
      .filter((place) => {
        const address = uint64At(bytes, place - 8);
        return address > 512 && address + size <= bytes.length;
      })
      .flatMap((place) =>
        [bytes.length, bytes.length - 4, ...HUGE].map((n) =>
          aim(sample, `values of ${size} bytes at ${n}`, withUint64(bytes, place - 8, n)),
        ),
      ),
  );
}

const { contiguousPhotons, detector, output } = samples;

export const aimedMutations: readonly AimedMutation[] = [
  ...samples.samples.flatMap(cut),
  ...[contiguousPhotons, detector, output].flatMap(superblock),
  ...extents(contiguousPhotons, [FRAMES]),
  ...extents(detector, [PIXELS]),
  ...extents(output, [FRAMES]),
  ...extents(output, [1, EDGE, EDGE, EDGE]),
  ...[contiguousPhotons, output].flatMap(rowLengths),
  ...[contiguousPhotons, output].flatMap(rowPlaces),
  ...[contiguousPhotons, output].flatMap(heapSizes),
  ...pixelCounts(contiguousPhotons),
  ...addresses(contiguousPhotons, [FRAMES * ROW.size]),
  ...addresses(detector, [PIXELS * 8]),
  ...addresses(output, [EDGE ** 3 * 8, FRAMES * 8]),
];
