import type { PixelTable } from '../../../src/backends/emc-problem.ts';
import { createExpandBuffers } from '../../../src/backends/webgpu/expand-buffers.ts';
import { ExpandSlices } from '../../../src/backends/webgpu/expand-slices.ts';
import { joinSums, packPixels, packRows } from '../../../src/backends/webgpu/pack.ts';
import { readBuffer } from '../../../src/backends/webgpu/read-buffer.ts';

export interface ExpandInput {
  readonly model: Float64Array;
  readonly size: number;
  readonly pixels: PixelTable;
  /** 9 values per rotation, at most 64 rotations. */
  readonly matrices: Float64Array;
}

export interface ExpandOutput {
  /** [pixel][64 rotations] */
  readonly slices: ArrayLike<number>;
  readonly sums: ArrayLike<number>;
}

/** One run of the kernel from arrays to arrays, in Node or in a page. */
export async function runExpand(device: GPUDevice, input: ExpandInput): Promise<ExpandOutput> {
  const { model, size, pixels, matrices } = input;
  const shape = { size, pixelCount: pixels.count, likelihoodCount: pixels.likelihoodCount };
  const kernel = await ExpandSlices.create(device, shape);
  const buffers = await createExpandBuffers(device, shape);
  try {
    device.queue.writeBuffer(buffers.model, 0, Float32Array.from(model));
    device.queue.writeBuffer(buffers.pixels, 0, packPixels(pixels));
    device.queue.writeBuffer(buffers.rows, 0, packRows(matrices));
    const encoder = device.createCommandEncoder();
    kernel.encode(encoder, buffers);
    device.queue.submit([encoder.finish()]);
    return {
      slices: await readBuffer(device, buffers.slices),
      sums: joinSums(await readBuffer(device, buffers.sums)),
    };
  } finally {
    buffers.dispose();
  }
}
