/** The options of `damselfly demo` as parsed. */
export interface DemoOptions {
  readonly output: string;
  /** Undefined: one for each core. */
  readonly workers?: number;
  /** In the terminal, without JupyterLab. */
  readonly headless?: boolean;
  /** Whether a browser is to be opened. */
  readonly browser: boolean;
}
