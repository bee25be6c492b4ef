import { describeAdapter, openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { everyKernel, runIteration } from './engine-run.ts';
import { runKernel, type KernelRun } from './kernel-run.ts';

const requestAdapter = (): Promise<GPUAdapter | null> => navigator.gpu.requestAdapter();

const opening = openDevice(requestAdapter);

/** What the test calls in the page: the same kernels and the same code around them as in Node. */
const kernels = {
  async adapter() {
    const adapter = await requestAdapter();
    return adapter && describeAdapter(adapter);
  },
  run: async (run: KernelRun) => runKernel(await opening, run),
  iterate: () => runIteration(requestAdapter, everyKernel),
};

Object.assign(globalThis, { kernels });

export type PageKernels = typeof kernels;
