import type { DeviceMemory } from './device-memory.ts';
import { withErrorScopes } from './with-error-scopes.ts';

/** Buffers come back through a window of this size: 4 MiB. */
export const WINDOW_BYTES = 2 ** 22;

/** Brings buffers back to the host, in pieces, through one staging buffer. One read at a time. */
export class ReadBack {
  readonly #device: GPUDevice;
  readonly #staging: GPUBuffer;

  private constructor(device: GPUDevice, staging: GPUBuffer) {
    this.#device = device;
    this.#staging = staging;
  }

  static async create(device: GPUDevice, memory: DeviceMemory): Promise<ReadBack> {
    const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ;
    return new ReadBack(device, await memory.create('window to the host', WINDOW_BYTES, usage));
  }

  /** The bytes of a buffer, after all that was submitted before. */
  async read(buffer: GPUBuffer, bytes = buffer.size): Promise<ArrayBuffer> {
    const result = new Uint8Array(bytes);
    await this.pieces(buffer, { offset: 0, bytes }, (piece, begin) => {
      result.set(new Uint8Array(piece), begin);
    });
    return result.buffer;
  }

  /**
   * Hands over `bytes` bytes from `offset` on, piece by piece; a piece is gone when `take` returns. Where it begins is
   * counted from there.
   *
   * @throws Backend when an earlier submission or the copy failed, DeviceLost when the device is gone.
   */
  async pieces(
    buffer: GPUBuffer,
    { offset, bytes }: { readonly offset: number; readonly bytes: number },
    take: (piece: ArrayBuffer, begin: number) => void,
  ): Promise<void> {
    for (let begin = 0; begin < bytes; begin += WINDOW_BYTES) {
      const length = Math.min(WINDOW_BYTES, bytes - begin);
      await withErrorScopes(this.#device, 'reading back a buffer', async () => {
        const encoder = this.#device.createCommandEncoder();
        encoder.copyBufferToBuffer(buffer, offset + begin, this.#staging, 0, length);
        this.#device.queue.submit([encoder.finish()]);
        await this.#staging.mapAsync(GPUMapMode.READ, 0, length);
        take(this.#staging.getMappedRange(0, length), begin);
        this.#staging.unmap();
      });
    }
  }
}
