import type { Backend } from '@damselfly/compute/backends/backend.ts';
import type { BackendLoaders } from '@damselfly/compute/backends/choose-backend.ts';

/** A bundle is one folder of .mjs files, in which the worker lies beside this one. */
const BUNDLED_WORKER = import.meta.url.endsWith('.ts')
  ? undefined
  : new URL('./wasm-worker.mjs', import.meta.url);

/**
 * The backends of Node, each loaded when it is asked for. `DAMSELFLY_GPU=software` asks for an adapter that
 * computes on the processor, to try `--backend webgpu` where there is no GPU.
 */
export const backendLoaders: BackendLoaders = {
  async reference() {
    const { referenceBackend } =
      await import('@damselfly/compute/backends/reference/reference-backend.ts');
    return referenceBackend;
  },
  async wasm() {
    const { nodeWasmBackend } = await import('@damselfly/compute/platform/node/wasm-backend.ts');
    return nodeWasmBackend(BUNDLED_WORKER);
  },
  webgpu: () => webgpu(process.env['DAMSELFLY_GPU'] === 'software' ? 'software' : 'hardware'),
  'webgpu-software': () => webgpu('software'),
};

async function webgpu(kind: 'hardware' | 'software'): Promise<Backend> {
  const { nodeWebgpuBackend } = await import('@damselfly/compute/platform/node/webgpu-backend.ts');
  return nodeWebgpuBackend(kind);
}
