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
  /**
   * Number of photons in some frames of a file that is read by ranges, or the error.
   *
   * @param opened an address that is asked for when the file is open.
   */
  photonsIn(
    address: string,
    frames: readonly number[],
    opened?: string,
  ): Promise<readonly number[] | string>;
  /**
   * Closes such a file while the server does not send a frame.
   *
   * @param opened an address that is asked for when the file is open.
   * @param asked one that answers when the server was asked for the frame.
   * @returns why the frame could not be read.
   */
  leftWhileSilent(address: string, opened: string, asked: string): Promise<string>;
  hasSimd(): boolean;
  /** The message of an engine whose worker cannot be loaded. */
  brokenWorker(): Promise<string>;
}
