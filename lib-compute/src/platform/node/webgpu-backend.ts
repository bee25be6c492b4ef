import type { Backend } from '../../backends/backend.ts';
import { severalDevices } from '../../backends/several/several-devices.ts';
import { webgpuBackend } from '../../backends/webgpu/webgpu-backend.ts';
import { namedAdapter, nodeAdapter, type AdapterKind } from './webgpu-adapter.ts';

/**
 * The WebGPU backend on Dawn.
 *
 * @param kind `software` for tests; with `hardware` a GPU or nothing.
 */
export function nodeWebgpuBackend(kind: AdapterKind = 'hardware'): Backend {
  return webgpuBackend(nodeAdapter(kind));
}

/** The same on the adapters of these names, which share the rotations. */
export function namedWebgpuBackend(names: readonly string[]): Backend {
  return severalDevices(names.map((name) => webgpuBackend(namedAdapter(name))));
}
