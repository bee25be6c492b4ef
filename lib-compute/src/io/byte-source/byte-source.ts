/** What every long call of io accepts. */
export interface IoOptions {
  signal?: AbortSignal;
  /** Called with the fraction done, 0 to 1, never more often than every few milliseconds of work. */
  onProgress?: (fraction: number) => void;
}

/** A version of a file on a server that sends ranges. */
export interface WebFile {
  readonly address: string;
  /** Sent with every request: credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names this version, where the server does: by an ETag, or by when the file was changed. */
  readonly version: string | null;
}

/**
 * Random access to the bytes of one file, wherever it lies. Nothing else in lib-compute opens files:
 * implementations are a Node file handle (platform/node), an HTTP range, a Blob and memory.
 */
export interface ByteSource {
  /** What the user calls the file: a path or an address. Goes into every error. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The file's path where this source is a local file: libraries that open by path use it. */
  readonly path?: string;
  /** The same bytes as a Blob where this source is one: a worker of a page reads it in place. */
  readonly blob?: Blob;
  /** Where the same bytes are in the web: a worker of a page that cannot wait for `read` reads parts of them there. */
  readonly web?: WebFile;
  /**
   * Reads exactly `length` bytes from `offset`. They belong to the caller and fill their own buffer, so
   * that typed arrays can be laid over them.
   *
   * @throws FileFormat when the file ends before, FileAccess when the system refuses.
   */
  read(offset: number, length: number, options?: IoOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}
