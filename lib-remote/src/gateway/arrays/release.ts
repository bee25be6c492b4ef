/// <reference lib="es2024.arraybuffer" />

/**
 * Gives the memory of an array back at once; it is empty from then on. The garbage collector counts what a
 * thread's few objects take, not the arrays behind them, and would come after gigabytes.
 */
export function release({ buffer }: ArrayBufferView): void {
  if (buffer instanceof ArrayBuffer) {
    buffer.transfer(0);
  }
}
