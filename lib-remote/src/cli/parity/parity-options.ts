import type { NamedBackend } from '@damselfly/compute/backends/automatic-choice.ts';

/** What `--backend` takes. */
export const parityBackends: readonly NamedBackend[] = [
  'reference',
  'wasm',
  'webgpu',
  'webgpu-software',
];

/** The options of `damselfly parity` as parsed. */
export interface ParityOptions {
  readonly backend: readonly NamedBackend[];
  readonly case?: readonly string[];
  readonly iterations?: number;
  readonly workers?: number;
  readonly output?: string;
}
