/** What `--backend` takes. */
export const backendNames = ['auto', 'reference', 'wasm', 'webgpu', 'webgpu-software'] as const;

/** The options of `damselfly emc` as parsed. */
export interface EmcCommandOptions {
  readonly config: string;
  /** Undefined: one for each core. */
  readonly workers?: number;
  readonly resume?: true;
  readonly backend: (typeof backendNames)[number];
  readonly parity?: true;
  readonly quiet?: true;
  readonly json?: true;
}
