import type { Backend } from '../../src/backends/backend.ts';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { webgpuBackend } from '../../src/backends/webgpu/webgpu-backend.ts';
import { nodeWasmBackend } from '../../src/platform/node/wasm-backend.ts';
import { nodeAdapter } from '../../src/platform/node/webgpu-adapter.ts';

export const wasmBackendForTests = nodeWasmBackend();

/** On a software adapter, asked for by name: right, and slow. */
export const webgpuBackendForTests = webgpuBackend(nodeAdapter('software'));

/** The backends of the processor: fast enough for many iterations in tests. */
export const backends: readonly Backend[] = [referenceBackend, wasmBackendForTests];

/** Every backend: engines of each run the same tests. */
export const allBackends: readonly Backend[] = [...backends, webgpuBackendForTests];
