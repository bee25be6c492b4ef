/** Where the fields of an HDF5 file of the oldest format lie; written from the format's specification. */

/** In the superblock, version 0: bytes from the start. */
export const SUPERBLOCK = {
  signature: 0,
  version: 8,
  sizeOfOffsets: 13,
  sizeOfLengths: 14,
  endOfFile: 40,
  rootHeader: 64,
} as const;

/** Every place where these bytes occur. */
export function placesOf(bytes: Uint8Array, pattern: Uint8Array): number[] {
  const places: number[] = [];
  for (let i = 0; i + pattern.length <= bytes.length; i++) {
    if (pattern.every((byte, j) => bytes[i + j] === byte)) {
      places.push(i);
    }
  }
  return places;
}

export function uint64(...values: number[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(values, BigInt).buffer);
}

export function withUint64(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy.set(uint64(value), offset);
  return copy;
}

export function uint64At(bytes: Uint8Array, offset: number): number {
  return Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(offset, true));
}

/** A ragged row as a dataset holds it: its length, and the object of a global heap with its values. */
export interface RowReference {
  readonly offset: number;
  readonly length: number;
  readonly heap: number;
  readonly index: number;
}

/** In a row's reference: bytes from its start. */
export const ROW = { length: 0, heap: 4, index: 12, size: 16 } as const;

/** The objects of the global heaps: where they begin, and how long they say they are. */
export function heapObjects(
  bytes: Uint8Array,
): { offset: number; heap: number; index: number; size: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return placesOf(bytes, new TextEncoder().encode('GCOL')).flatMap((heap) => {
    const end = heap + uint64At(bytes, heap + 8);
    const objects = [];
    for (let offset = heap + 16; offset + 16 <= end;) {
      const index = view.getUint16(offset, true);
      const size = uint64At(bytes, offset + OBJECT_SIZE);
      if (index === 0) {
        break;
      }
      objects.push({ offset, heap, index, size });
      offset += 16 + 8 * Math.ceil(size / 8);
    }
    return objects;
  });
}

/** In a heap object: its size, bytes from its start. */
export const OBJECT_SIZE = 8;

/** Every reference of a row to one of these objects. */
export function rowReferences(bytes: Uint8Array): RowReference[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return heapObjects(bytes).flatMap(({ heap, index }) => {
    const pattern = new Uint8Array(12);
    pattern.set(uint64(heap));
    new DataView(pattern.buffer).setUint32(8, index, true);
    return placesOf(bytes, pattern).map((place) => {
      const offset = place - ROW.heap;
      return { offset, length: view.getUint32(offset, true), heap, index };
    });
  });
}
