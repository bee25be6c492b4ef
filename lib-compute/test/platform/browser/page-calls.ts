/** What the test calls in its page (pages/engine-page.ts). */
export interface PageCalls {
  /**
   * Runs a configuration whose files are fetched from `folder`.
   *
   * @returns `output_NNN.h5` of every iteration, in base64.
   */
  reconstruct(folder: string, iterations: number, workers: number): Promise<string[]>;
  /** What opening an HDF5 file at this address gives: names of its datasets, or the error. */
  listHdf5(address: string): Promise<string[]>;
  /** A sum over all values of a dataset. */
  sumOf(address: string, dataset: string): Promise<number>;
  /** Number of photons in some frames of a file that is read by ranges, or the error. */
  photonsIn(address: string, frames: readonly number[]): Promise<readonly number[] | string>;
  hasSimd(): boolean;
  /** The message of an engine whose worker cannot be loaded. */
  brokenWorker(): Promise<string>;
}
