import { wrap } from 'comlink';
import { describeAdapter, openDevice } from '../../../src/backends/webgpu/open-device.ts';
import type { WorkerCalls } from './chromium-worker.ts';
import { runKernel, type KernelRun } from './kernel-run.ts';

const requestAdapter = (): Promise<GPUAdapter | null> => navigator.gpu.requestAdapter();

const worker = wrap<WorkerCalls>(new Worker('/worker.js'));

const opening = openDevice(requestAdapter);

/** What the test calls in the page: the same kernels and the same code around them as in Node; a
 * whole iteration is for the worker. */
const kernels = {
  async adapter() {
    const adapter = await requestAdapter();
    return adapter && describeAdapter(adapter);
  },
  run: async (run: KernelRun) => runKernel(await opening, run),
  iterate: () => worker.iterate(),
  supportOfHardware: () => worker.supportOfHardware(),
};

Object.assign(globalThis, { kernels });

export type PageKernels = typeof kernels;
