const PAGE = 65_536;
const ALIGNMENT = 64;

/**
 * Gives out a kernel's memory: copies an array there and returns its address. The first page is left to
 * the compiler, which keeps the tables of the logarithm there.
 */
export function arrayPutter(memory: WebAssembly.Memory): (array: ArrayBufferView) => number {
  let end = PAGE;
  return ({ buffer, byteOffset, byteLength }) => {
    const address = end;
    end += ALIGNMENT * Math.ceil(byteLength / ALIGNMENT);
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE));
    }
    new Uint8Array(memory.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), address);
    return address;
  };
}
