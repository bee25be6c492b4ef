/** Bytes of one WebAssembly page. */
const PAGE = 65_536;

interface GrowableMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

/**
 * Bounds every WebAssembly memory of this thread: growth beyond `bytes` throws, which a C library
 * sees as an allocation that failed. h5wasm alone would go on to 2 GiB.
 *
 * @returns what tells whether growth was refused since it was last asked: HDF5 itself seldom says.
 */
export function limitWebAssemblyMemory(bytes: number): () => boolean {
  let refused = false;
  const prototype = memoryPrototype();
  const grow = prototype.grow;
  prototype.grow = function (this: GrowableMemory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > bytes) {
      refused = true;
      throw new RangeError(`WebAssembly memory is limited to ${bytes} bytes here`);
    }
    return grow.call(this, pages);
  };
  return () => {
    const answer = refused;
    refused = false;
    return answer;
  };
}

/** `WebAssembly.Memory.prototype`, reached by name: TypeScript knows WebAssembly only with the DOM. */
function memoryPrototype(): GrowableMemory {
  const prototype = ['WebAssembly', 'Memory', 'prototype'].reduce<unknown>(
    (value, name) => (value instanceof Object ? Reflect.get(value, name) : undefined),
    globalThis,
  );
  if (!isGrowable(prototype)) {
    throw new TypeError('this JavaScript has no WebAssembly');
  }
  return prototype;
}

function isGrowable(value: unknown): value is GrowableMemory {
  return value instanceof Object && 'grow' in value && 'buffer' in value;
}
