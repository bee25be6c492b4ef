import type { Shortage } from './worker-api.ts';

const PAGE = 65_536;
/** 32-bit addresses end here. */
const ADDRESSABLE = 2 ** 32;
/** Vectors and cache lines begin at multiples of it. */
const ALIGNMENT = 64;

/**
 * Hands out a WebAssembly memory from its beginning on; what is handed out is never given back. Views
 * become useless when the memory grows, so they are made where they are used.
 */
export class WorkerMemory {
  readonly #memory: WebAssembly.Memory;
  #end: number;

  /** @param begin the first address that may be handed out: constants of the kernels lie below. */
  constructor(memory: WebAssembly.Memory, begin = ALIGNMENT) {
    this.#memory = memory;
    this.#end = ALIGNMENT * Math.ceil(begin / ALIGNMENT);
  }

  /** First address that was not handed out. */
  get end(): number {
    return this.#end;
  }

  /** The address of `bytes` bytes; they are there only after `reach(memory.end)`. */
  take(bytes: number): number {
    const address = this.#end;
    this.#end += ALIGNMENT * Math.ceil(bytes / ALIGNMENT);
    return address;
  }

  /** Grows until addresses below `end` exist, or tells what is missing. */
  reach(end: number): Shortage | undefined {
    const available = this.#memory.buffer.byteLength;
    if (end <= available) {
      return undefined;
    }
    if (end > ADDRESSABLE) {
      return { needed: end, available: ADDRESSABLE };
    }
    try {
      this.#memory.grow(Math.ceil((end - available) / PAGE));
      return undefined;
    } catch {
      return { needed: end, available };
    }
  }

  bytes(address: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  uint16(address: number, length: number): Uint16Array<ArrayBuffer> {
    return new Uint16Array(this.#memory.buffer, address, length);
  }

  int32(address: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#memory.buffer, address, length);
  }

  uint32(address: number, length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#memory.buffer, address, length);
  }

  float32(address: number, length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#memory.buffer, address, length);
  }

  float64(address: number, length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#memory.buffer, address, length);
  }
}
