import type { BackendName } from '@damselfly/compute/backends/backend.ts';

/** What `--backend` takes. */
export const parityBackends: readonly BackendName[] = ['reference', 'wasm', 'webgpu'];

/** The options of `damselfly parity` as parsed. */
export interface ParityOptions {
  readonly backend: readonly BackendName[];
  readonly case?: readonly string[];
  readonly iterations?: number;
  readonly workers?: number;
  readonly output?: string;
}
