import { checkFits, groupCount, type ExpandShape } from './expand-shape.ts';
import { expandSlicesWgsl } from './expand-slices.wgsl.ts';
import type { ExpandBuffers } from './expand-buffers.ts';
import { withErrorScopes } from './with-error-scopes.ts';

/** The compiled kernel of expand-slices.wgsl.ts. It owns no memory: the caller keeps the buffers. */
export class ExpandSlices {
  readonly #device: GPUDevice;
  readonly #pipeline: GPUComputePipeline;
  readonly #groups: number;

  private constructor(device: GPUDevice, pipeline: GPUComputePipeline, groups: number) {
    this.#device = device;
    this.#pipeline = pipeline;
    this.#groups = groups;
  }

  /**
   * Compiles the kernel for one shape.
   *
   * @throws Resources when the shape is too large for the device, Backend when compiling fails.
   */
  static async create(device: GPUDevice, shape: ExpandShape): Promise<ExpandSlices> {
    checkFits(shape, device.limits);
    const pipeline = await withErrorScopes(device, 'compiling the expand kernel', () =>
      device.createComputePipelineAsync({
        layout: 'auto',
        compute: {
          module: device.createShaderModule({ code: expandSlicesWgsl }),
          constants: { ...shape },
        },
      }),
    );
    return new ExpandSlices(device, pipeline, groupCount(shape));
  }

  /**
   * Records one tile: 64 rotations from `rows` into `slices` and `sums`. Neither submits nor reads
   * back, so that several kernels can share one submission.
   */
  encode(encoder: GPUCommandEncoder, buffers: ExpandBuffers): void {
    const { model, pixels, rows, slices, sums } = buffers;
    const entries = [model, pixels, rows, slices, sums].map((buffer, binding) => ({
      binding,
      resource: { buffer },
    }));
    const pass = encoder.beginComputePass();
    pass.setPipeline(this.#pipeline);
    pass.setBindGroup(
      0,
      this.#device.createBindGroup({ layout: this.#pipeline.getBindGroupLayout(0), entries }),
    );
    pass.dispatchWorkgroups(this.#groups);
    pass.end();
  }
}
