import type { Backend } from '../../src/backends/backend.ts';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { nodeWasmBackend } from '../../src/platform/node/wasm-backend.ts';

export const wasmBackendForTests = nodeWasmBackend();

/** Every backend that computes whole iterations; each runs the same tests. */
export const backends: readonly Backend[] = [referenceBackend, wasmBackendForTests];
