import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { webgpuBackend } from '../../../src/backends/webgpu/webgpu-backend.ts';
import { everyKernel, runIteration } from './engine-run.ts';
import { runKernel, type KernelRun } from './kernel-run.ts';

/** What of Deno this program needs. */
declare const Deno: {
  writeTextFile(path: string, text: string): Promise<void>;
  readonly args: readonly string[];
};

/** Put here when the program is bundled (deno.test.ts). */
declare const KERNEL_RUNS: readonly KernelRun[];

const requestAdapter = (): Promise<GPUAdapter | null> => navigator.gpu.requestAdapter();

/** Runs the kernels and an iteration; writes what they give to the file that it is told. */
const [output] = Deno.args;
const device = await openDevice(requestAdapter);
const kernels: string[][] = [];
for (const run of KERNEL_RUNS) {
  kernels.push(await runKernel(device, run));
}
device.destroy();
const iteration = await runIteration(webgpuBackend(requestAdapter), everyKernel);
await Deno.writeTextFile(output, JSON.stringify({ kernels, iteration }));
