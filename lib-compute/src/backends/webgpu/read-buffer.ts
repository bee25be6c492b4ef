import { withErrorScopes } from './with-error-scopes.ts';

/**
 * Copies a buffer (usage COPY_SRC) to the host, after all that was submitted before.
 *
 * @throws Backend when an earlier submission, the copy or the device failed.
 */
export function readBuffer(
  device: GPUDevice,
  buffer: GPUBuffer,
): Promise<Float32Array<ArrayBuffer>> {
  return withErrorScopes(device, 'reading back a buffer', async () => {
    const staging = device.createBuffer({
      size: buffer.size,
      usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
    });
    try {
      const encoder = device.createCommandEncoder();
      encoder.copyBufferToBuffer(buffer, 0, staging, 0, buffer.size);
      device.queue.submit([encoder.finish()]);
      await staging.mapAsync(GPUMapMode.READ);
      return new Float32Array(staging.getMappedRange().slice(0));
    } finally {
      staging.destroy();
    }
  });
}
