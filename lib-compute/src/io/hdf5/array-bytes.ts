/** The memory behind a typed array, not copied. */
export function bytesOfArray(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Whether two stretches of memory are equal: four bytes at a time where they are aligned. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) {
    return false;
  }
  const words = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 ? Math.floor(a.length / 4) : 0;
  const [aWords, bWords] = [a, b].map(
    ({ buffer, byteOffset }) => new Int32Array(buffer, words === 0 ? 0 : byteOffset, words),
  );
  for (let i = 0; i < words; i++) {
    if (aWords[i] !== bWords[i]) {
      return false;
    }
  }
  for (let i = 4 * words; i < a.length; i++) {
    if (a[i] !== b[i]) {
      return false;
    }
  }
  return true;
}
