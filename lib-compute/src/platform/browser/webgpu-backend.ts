import type { Backend } from '../../backends/backend.ts';
import { backendError } from '../../errors.ts';
import { webgpuBackend } from '../../backends/webgpu/webgpu-backend.ts';

/**
 * The WebGPU backend of the browser. It works on the thread that it is called from: in a worker, so that the
 * page stays free.
 *
 * @param kind `software` for tests; with `hardware` a GPU or nothing.
 */
export function browserWebgpuBackend(kind: 'hardware' | 'software' = 'hardware'): Backend {
  return webgpuBackend(async () => {
    // Missing outside secure contexts and in browsers without WebGPU, whatever the types say.
    if (!('gpu' in navigator)) {
      const reason = isSecureContext
        ? 'this browser has no WebGPU'
        : 'browsers have WebGPU only over https or from localhost';
      throw backendError({ backend: 'webgpu', operation: 'looking for a GPU', reason });
    }
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    return adapter?.info.isFallbackAdapter === true && kind === 'hardware' ? null : adapter;
  });
}
