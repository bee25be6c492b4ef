import { bufferBytes, checkFits, type ExpandShape } from './expand-shape.ts';
import { withErrorScopes } from './with-error-scopes.ts';

/** The memory of the expand kernel on the device. */
export interface ExpandBuffers {
  /** size^3 float32, x slowest. */
  readonly model: GPUBuffer;
  /** 4 float32 per pixel, made by `packPixels`. */
  readonly pixels: GPUBuffer;
  /** 12 float32 per rotation, made by `packRows`. */
  readonly rows: GPUBuffer;
  /** float32 [pixel][64]. */
  readonly slices: GPUBuffer;
  /** float32 [workgroup][64], joined by `joinSums`. */
  readonly sums: GPUBuffer;
}

/** Buffers with their owner's duty. */
export interface OwnedExpandBuffers extends ExpandBuffers {
  /** Frees all of it; calling it twice is safe. */
  dispose(): void;
}

/**
 * The caller owns what comes back and disposes of it.
 *
 * @throws Resources when the shape is too large for the device, Backend when its memory is full.
 */
export async function createExpandBuffers(
  device: GPUDevice,
  shape: ExpandShape,
): Promise<OwnedExpandBuffers> {
  checkFits(shape, device.limits);
  const bytes = bufferBytes(shape);
  const created: GPUBuffer[] = [];
  const dispose = (): void => {
    created.forEach((buffer) => {
      buffer.destroy();
    });
  };
  const create = (label: keyof typeof bytes, usage: GPUBufferUsageFlags): GPUBuffer => {
    const buffer = device.createBuffer({ label, size: bytes[label], usage });
    created.push(buffer);
    return buffer;
  };
  const input = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST;
  const output = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC;
  try {
    return await withErrorScopes(device, 'allocating the buffers of the expand kernel', () => ({
      model: create('model', input),
      pixels: create('pixels', input),
      rows: create('rows', input),
      slices: create('slices', output),
      sums: create('sums', output),
      dispose,
    }));
  } catch (error) {
    dispose();
    throw error;
  }
}
