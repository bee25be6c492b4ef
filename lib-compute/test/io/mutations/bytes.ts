/** Changes of bytes; each gives a copy. */

export function withInt32(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setInt32(offset, value, true);
  return copy;
}

export function withFloat64(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setFloat64(offset, value, true);
  return copy;
}

export function int32At(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getInt32(offset, true);
}

/** `bytes` with `deleted` bytes from `offset` on replaced by `inserted`. */
export function spliced(
  bytes: Uint8Array,
  offset: number,
  deleted: number,
  inserted: ArrayLike<number> = [],
): Uint8Array {
  return Uint8Array.from([
    ...bytes.subarray(0, offset),
    ...Array.from(inserted),
    ...bytes.subarray(offset + deleted),
  ]);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function bytesOfText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
