import { referenceBackend } from '@damselfly/compute/backends/reference/reference-backend.ts';
import { notBuiltError } from '@damselfly/compute/errors.ts';
import type { BackendLoaders } from './choose-backend.ts';

/** The backends of Node, each loaded when it is asked for. */
export const backendLoaders: BackendLoaders = {
  reference: () => Promise.resolve(referenceBackend),
  wasm: () => Promise.resolve(referenceBackend),
  webgpu: () =>
    Promise.reject(
      notBuiltError({ feature: 'EMC on WebGPU', instead: 'use --backend wasm or auto' }),
    ),
};
