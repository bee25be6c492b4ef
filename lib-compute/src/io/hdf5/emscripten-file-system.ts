/** The part of emscripten's `FS` that Damselfly touches. */
export interface EmscriptenFileSystem {
  /** Every open of a file, also those that HDF5 does for links, goes through this property. */
  open: (path: string, flags: unknown, mode?: unknown) => unknown;
  readonly streams: (EmscriptenStream | null)[];
  readonly ErrnoError: new (errno: number) => unknown;
  /** Returns how many bytes it took, at least one. Every write of HDF5 goes through this property. */
  write: (
    stream: unknown,
    bytes: Uint8Array,
    offset: number,
    length: number,
    position?: number,
  ) => number;
  close(stream: unknown): void;
}

export interface EmscriptenStream {
  node?: object;
  stream_ops?: object;
}
