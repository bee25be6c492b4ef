import type { Backend } from '../../backends/backend.ts';
import { webgpuBackend } from '../../backends/webgpu/webgpu-backend.ts';
import { nodeAdapter, type AdapterKind } from './webgpu-adapter.ts';

/**
 * The WebGPU backend on Dawn.
 *
 * @param kind `software` for tests; with `hardware` a GPU or nothing.
 */
export function nodeWebgpuBackend(kind: AdapterKind = 'hardware'): Backend {
  return webgpuBackend(nodeAdapter(kind));
}
