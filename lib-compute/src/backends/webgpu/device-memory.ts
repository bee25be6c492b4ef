import { isDamselflyError, resourcesError } from '../../errors.ts';
import { withErrorScopes } from './with-error-scopes.ts';

/** Copies go both ways: the host fills, clears and reads the buffers that kernels share. */
const STORAGE = (): GPUBufferUsageFlags =>
  GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;

/** Buffers are bound whole: at least one value of the widest type. */
const SMALLEST = 16;

/** Bytes that a kernel sees of one buffer. */
export function bindingBytes({
  maxStorageBufferBindingSize,
  maxBufferSize,
}: GPUSupportedLimits): number {
  return Math.min(maxStorageBufferBindingSize, maxBufferSize);
}

/** The ledger of one engine: every buffer that it holds on the device, and how to be rid of them. */
export class DeviceMemory {
  readonly #device: GPUDevice;
  readonly #buffers = new Set<GPUBuffer>();
  #bytes = 0;
  #mostBytes = 0;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Bytes that are held now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The most that was held at once. */
  get mostBytes(): number {
    return this.#mostBytes;
  }

  /**
   * A buffer for kernels, filled with zeros.
   *
   * @throws Resources when it is larger than a kernel may see or than what is left.
   */
  async storage(label: string, bytes: number): Promise<GPUBuffer> {
    const available = bindingBytes(this.#device.limits);
    if (bytes > available) {
      throw tooLarge(label, bytes, available);
    }
    return this.create(label, bytes, STORAGE());
  }

  /** A storage buffer that begins with `data`. */
  async filled(label: string, data: ArrayBufferView<ArrayBuffer>): Promise<GPUBuffer> {
    const buffer = await this.storage(label, data.byteLength);
    this.#device.queue.writeBuffer(buffer, 0, data.buffer, data.byteOffset, data.byteLength);
    return buffer;
  }

  /** @throws Resources when the device has no memory left. */
  async create(label: string, bytes: number, usage: GPUBufferUsageFlags): Promise<GPUBuffer> {
    const size = Math.max(SMALLEST, 4 * Math.ceil(bytes / 4));
    const buffer = await withErrorScopes(this.#device, `allocating the ${label}`, () =>
      this.#device.createBuffer({ label, size, usage }),
    ).catch((error: unknown) => {
      if (isDamselflyError(error, 'Backend') && error.cause instanceof GPUOutOfMemoryError) {
        throw outOfMemory(label, size, this.#bytes);
      }
      throw error;
    });
    this.#buffers.add(buffer);
    this.#bytes += size;
    this.#mostBytes = Math.max(this.#mostBytes, this.#bytes);
    return buffer;
  }

  release(buffer: GPUBuffer): void {
    if (this.#buffers.delete(buffer)) {
      this.#bytes -= buffer.size;
      buffer.destroy();
    }
  }

  /** Frees everything; calling it twice is safe. */
  dispose(): void {
    for (const buffer of this.#buffers) {
      this.release(buffer);
    }
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What does not fit in one buffer of the device. */
export function tooLarge(label: string, bytes: number, available: number): Error {
  return resourcesError({
    resource: `memory of the GPU in one piece for the ${label} (use the wasm backend)`,
    needed: megabytes(bytes),
    available: megabytes(available),
  });
}

/** What the device has no memory left for. */
export function outOfMemory(label: string, bytes: number, held: number): Error {
  return resourcesError({
    resource: `memory of the GPU for the ${label} (use the wasm backend)`,
    needed: `${megabytes(bytes)} more than the ${megabytes(held)} it gave`,
    available: 'no more',
  });
}
