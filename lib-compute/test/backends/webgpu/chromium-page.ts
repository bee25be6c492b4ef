import { describeAdapter, openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { runExpand, type ExpandInput, type ExpandOutput } from './run-expand.ts';

const requestAdapter = (): Promise<GPUAdapter | null> => navigator.gpu.requestAdapter();

/** What the test calls in the page: the same kernel and the same code around it as in Node. */
const kernels = {
  async adapter() {
    const adapter = await requestAdapter();
    return adapter && describeAdapter(adapter);
  },
  async expand(input: ExpandInput): Promise<ExpandOutput> {
    const { device } = await openDevice(requestAdapter);
    try {
      return await runExpand(device, input);
    } finally {
      device.destroy();
    }
  },
};

Object.assign(globalThis, { kernels });

export type PageKernels = typeof kernels;
