/** The options of `damselfly demo` as parsed. */
export interface DemoOptions {
  readonly output: string;
  /** Undefined: one for each core. */
  readonly workers?: number;
}
