import type { Backend } from '@damselfly/compute/backends/backend.ts';
import type { BackendLoaders } from '@damselfly/compute/backends/choose-backend.ts';
import { wantedGpus } from './wanted-gpus.ts';

/** A bundle is one folder of .mjs files, in which the worker lies beside this one. */
const BUNDLED_WORKER = import.meta.url.endsWith('.ts')
  ? undefined
  : new URL('./wasm-worker.mjs', import.meta.url);

/**
 * The backends of Node, each loaded when it is asked for. `DAMSELFLY_GPU` says what `--backend webgpu` computes on:
 * `software` asks for an adapter on the processor, to try it where there is no GPU, and anything else names one or
 * several GPUs, with commas between them.
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
  async webgpu() {
    const wanted = wantedGpus();
    if (wanted === 'software' || wanted.length === 0) {
      return webgpu(wanted === 'software' ? 'software' : 'hardware');
    }
    const { namedWebgpuBackend } =
      await import('@damselfly/compute/platform/node/webgpu-backend.ts');
    return namedWebgpuBackend(wanted);
  },
  'webgpu-software': () => webgpu('software'),
};

async function webgpu(kind: 'hardware' | 'software'): Promise<Backend> {
  const { nodeWebgpuBackend } = await import('@damselfly/compute/platform/node/webgpu-backend.ts');
  return nodeWebgpuBackend(kind);
}
