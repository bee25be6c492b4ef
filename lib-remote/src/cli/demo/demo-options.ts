/** The options of `damselfly demo` as parsed. */
export interface DemoOptions {
  readonly output: string;
  readonly workers: number;
}
