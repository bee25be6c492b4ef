import type { Backend } from '@damselfly/compute/backends/backend.ts';
import type { BackendLoaders } from '@damselfly/compute/backends/choose-backend.ts';
import { browserWasmBackend } from '@damselfly/compute/platform/browser/wasm-backend.ts';

/** The backends of a page, for its workers; each but the one that always runs is loaded when it is asked for. */
export const pageBackends: BackendLoaders = {
  async reference() {
    const { referenceBackend } =
      await import('@damselfly/compute/backends/reference/reference-backend.ts');
    return referenceBackend;
  },
  wasm: () => Promise.resolve(browserWasmBackend()),
  webgpu: () => webgpu('hardware'),
  'webgpu-software': () => webgpu('software'),
};

async function webgpu(kind: 'hardware' | 'software'): Promise<Backend> {
  const { browserWebgpuBackend } =
    await import('@damselfly/compute/platform/browser/webgpu-backend.ts');
  return browserWebgpuBackend(kind);
}
