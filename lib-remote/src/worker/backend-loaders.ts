import { notBuiltError } from '@damselfly/compute/errors.ts';
import type { BackendLoaders } from '@damselfly/compute/backends/choose-backend.ts';

/** A bundle is one folder of .mjs files, in which the worker lies beside this one. */
const BUNDLED_WORKER = import.meta.url.endsWith('.ts')
  ? undefined
  : new URL('./wasm-worker.mjs', import.meta.url);

/** The backends of Node, each loaded when it is asked for. */
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
  webgpu: () =>
    Promise.reject(
      notBuiltError({ feature: 'EMC on WebGPU', instead: 'use --backend wasm or auto' }),
    ),
};
