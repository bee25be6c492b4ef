/** One part of the bench: `./damselfly bench NAME`. */
export interface BenchGroup {
  readonly name: string;
  /** What it measures, in a few words. */
  readonly about: string;
  /** All that `--help` says. */
  readonly help: string;
  /**
   * Measures, and prints its tables on stdout.
   *
   * @param args what stands behind the name.
   * @throws Error with a sentence for the user.
   */
  run(args: readonly string[]): Promise<void>;
}
