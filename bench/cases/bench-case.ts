/** A data set with a configuration, which the bench runs on. */
export interface BenchCase {
  readonly name: string;
  readonly title: string;
  /** Iterations that are measured, ascending; those between are computed. */
  readonly iterations: readonly number[];
  /** Whether the peer computes the same here, in a regime in which its time is that of the C program. */
  readonly isForPeer: boolean;
  /** Share of all pairs of frame and tomogram that keep a probability: 1 where beta is small. */
  readonly keptShare: number;
  /** A file that may be missing on a machine. */
  readonly needs: string;
  /**
   * Fills an empty folder with all that is needed. Paths in the configuration are relative.
   *
   * @returns the path of the configuration.
   */
  make(folder: string): Promise<string>;
}
