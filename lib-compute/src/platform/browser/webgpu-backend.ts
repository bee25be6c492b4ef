import type { Backend } from '../../backends/backend.ts';
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
      return null;
    }
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    return adapter?.info.isFallbackAdapter === true && kind === 'hardware' ? null : adapter;
  });
}
