import { compileKernels } from '../../../src/backends/webgpu/compile-kernels.ts';
import { DeviceMemory } from '../../../src/backends/webgpu/device-memory.ts';
import type { KernelName } from '../../../src/backends/webgpu/kernels/kernel-sources.ts';
import type { Params } from '../../../src/backends/webgpu/kernels/params.ts';
import type { Groups } from '../../../src/backends/webgpu/kernels/rows.ts';
import { ReadBack } from '../../../src/backends/webgpu/read-back.ts';
import { Recorder } from '../../../src/backends/webgpu/recorder.ts';

/** One dispatch from buffers to buffers, in a form that travels to a page and to another process. */
export interface KernelRun {
  readonly kernel: KernelName;
  readonly params: Params;
  /** What the buffers hold before, in base64. */
  readonly bindings: readonly string[];
  readonly groups: Groups;
  /** The bindings to read afterwards. */
  readonly outputs: readonly number[];
}

/** Runs a kernel in Node, in a page or in Deno; what comes back is base64. */
export async function runKernel(device: GPUDevice, run: KernelRun): Promise<string[]> {
  const memory = new DeviceMemory(device);
  try {
    const params = await memory.create(
      'parameters',
      Recorder.PARAM_BYTES,
      GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    );
    const buffers: GPUBuffer[] = [];
    for (const [binding, content] of run.bindings.entries()) {
      buffers.push(await memory.filled(`binding ${binding}`, fromBase64(content)));
    }
    const recorder = new Recorder(device, await compileKernels(device), params);
    recorder.dispatch(run.kernel, run.params, buffers, run.groups);
    await recorder.submit('a test');
    const readBack = await ReadBack.create(device, memory);
    const outputs: string[] = [];
    for (const binding of run.outputs) {
      outputs.push(toBase64(new Uint8Array(await readBack.read(buffers[binding]))));
    }
    return outputs;
  } finally {
    memory.dispose();
  }
}

export function toBase64(array: ArrayBufferView): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let characters = '';
  for (const byte of bytes) {
    characters += String.fromCharCode(byte);
  }
  return btoa(characters);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function float32Of(text: string): Float32Array {
  return new Float32Array(fromBase64(text).buffer);
}

export function uint32Of(text: string): Uint32Array {
  return new Uint32Array(fromBase64(text).buffer);
}
