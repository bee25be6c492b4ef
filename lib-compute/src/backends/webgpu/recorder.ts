import type { Kernels } from './compile-kernels.ts';
import type { KernelName } from './kernels/kernel-sources.ts';
import { packParams, PARAMS_STRIDE, type Params } from './kernels/params.ts';
import type { Groups } from './kernels/rows.ts';
import { withErrorScopes } from './with-error-scopes.ts';

/** Dispatches of one submission: their parameters share a uniform buffer of 64 KiB. */
const SLOTS = 256;

/** A whole buffer, or a part of one. */
export type Binding = GPUBuffer | GPUBufferBinding;

interface Dispatch {
  readonly name: KernelName;
  readonly params: Params;
  readonly bindings: readonly Binding[];
  readonly groups: Groups;
}

/**
 * Collects dispatches and submits them together, in order. Writing to a buffer happens at once: before
 * all that is collected and not yet submitted.
 */
export class Recorder {
  readonly #device: GPUDevice;
  readonly #kernels: Kernels;
  readonly #params: GPUBuffer;
  #dispatches: Dispatch[] = [];

  /** @param params a uniform buffer of `Recorder.PARAM_BYTES`; its owner keeps it. */
  constructor(device: GPUDevice, kernels: Kernels, params: GPUBuffer) {
    this.#device = device;
    this.#kernels = kernels;
    this.#params = params;
  }

  static readonly PARAM_BYTES = SLOTS * PARAMS_STRIDE;

  /** @param bindings storage buffers in the order of the kernel's bindings, from 1 on. */
  dispatch(name: KernelName, params: Params, bindings: readonly Binding[], groups: Groups): void {
    this.#dispatches.push({ name, params, bindings, groups });
  }

  /**
   * Submits what was collected.
   *
   * @param operation what is done, for the message: `the likelihood`.
   * @throws Backend when the device refuses it, DeviceLost when it is gone.
   */
  submit(operation: string): Promise<void> {
    const dispatches = this.#dispatches;
    this.#dispatches = [];
    return withErrorScopes(this.#device, operation, async () => {
      for (let begin = 0; begin < dispatches.length; begin += SLOTS) {
        this.#encode(dispatches.slice(begin, begin + SLOTS));
      }
      await this.#device.queue.onSubmittedWorkDone();
    });
  }

  #encode(dispatches: readonly Dispatch[]): void {
    const bytes = new Uint8Array(dispatches.length * PARAMS_STRIDE);
    dispatches.forEach(({ params }, slot) => {
      bytes.set(packParams(params), slot * PARAMS_STRIDE);
    });
    this.#device.queue.writeBuffer(this.#params, 0, bytes);
    const encoder = this.#device.createCommandEncoder();
    dispatches.forEach(({ name, bindings, groups }, slot) => {
      const { pipeline, layout } = this.#kernels.get(name);
      const params = { buffer: this.#params, offset: slot * PARAMS_STRIDE, size: PARAMS_STRIDE };
      const entries = [params, ...bindings].map((resource, binding) => ({
        binding,
        resource: 'buffer' in resource ? resource : { buffer: resource },
      }));
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, this.#device.createBindGroup({ label: name, layout, entries }));
      pass.dispatchWorkgroups(...groups);
      pass.end();
    });
    this.#device.queue.submit([encoder.finish()]);
  }
}
