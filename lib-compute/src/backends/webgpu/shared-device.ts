import { openDevice, type RequestAdapter } from './open-device.ts';

/**
 * One device for all engines of a backend, so that kernels are compiled once: opened when it is first asked
 * for, and anew after it was lost. It holds no memory between engines, and ends with its page, worker or
 * process.
 */
export class SharedDevice {
  readonly #requestAdapter: RequestAdapter;
  #device: Promise<GPUDevice> | undefined;

  constructor(requestAdapter: RequestAdapter) {
    this.#requestAdapter = requestAdapter;
  }

  /** @throws Backend when there is none to be had. */
  get(): Promise<GPUDevice> {
    this.#device ??= this.#open();
    return this.#device;
  }

  async #open(): Promise<GPUDevice> {
    try {
      const device = await openDevice(this.#requestAdapter);
      void device.lost.then(() => {
        this.#device = undefined;
      });
      return device;
    } catch (error) {
      this.#device = undefined;
      throw error;
    }
  }
}
