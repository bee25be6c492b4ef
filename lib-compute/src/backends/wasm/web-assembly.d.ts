// The part of WebAssembly that the kernels need; TypeScript's own types come with the DOM only.
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** Grows by pages of 64 KiB; throws RangeError where that much cannot be had. */
    grow(pages: number): number;
  }
  const Memory: { new (limits: { initial: number }): Memory; readonly prototype: Memory };
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }
  function validate(bytes: Uint8Array<ArrayBuffer>): boolean;
  function instantiate(
    bytes: Uint8Array<ArrayBuffer>,
    imports: object,
  ): Promise<{ instance: Instance }>;
}
