/** Values in a file, ready to be sent. */
export interface StoredArray {
  readonly file: string;
  /** How the file is packed; plain where missing. */
  readonly encoding?: 'zstd';
  /** The response header that describes the values. */
  readonly header: readonly [name: string, value: string];
  /** Changes with the values. */
  readonly version: string;
  /** Where further forms of it may be kept. */
  readonly folder: string;
}
