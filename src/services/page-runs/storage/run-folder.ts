/** A file of a run in the page's storage. */
export interface StoredFile {
  /** Within the run's folder, parts separated by `/`. */
  readonly path: string;
  readonly bytes: number;
}

/**
 * The folder of one run in the page's storage. Its promises reject with FileAccess, or with Resources
 * where the browser gives no more room.
 */
export interface RunFolder {
  /** Writes a whole file; one that is there is replaced. Only in a worker. */
  write(path: string, content: Uint8Array<ArrayBuffer> | Blob): Promise<void>;
  /** Adds to the end of a file, which is made if need be. Only in a worker. */
  append(path: string, text: string): Promise<void>;
  /** Undefined where there is no such file. */
  read(path: string): Promise<Blob | undefined>;
  list(): Promise<StoredFile[]>;
  /** Removes a file; nothing happens where there is none. */
  remove(path: string): Promise<void>;
}

/** Where the page keeps its runs. */
export interface RunStorage {
  /** False where the runs go with the page; `reason` then says why. */
  readonly isLasting: boolean;
  readonly reason: string;
  /** Ids of the runs that are kept. */
  ids(): Promise<string[]>;
  /** The folder of a run, made if need be. */
  folder(id: string): Promise<RunFolder>;
  /** Deletes a run with all that it holds. */
  remove(id: string): Promise<void>;
}
