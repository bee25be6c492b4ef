/// <reference lib="es2024.arraybuffer" />

/**
 * Gives the memory of an array back at once; it is empty from then on. The garbage collector counts what a
 * thread's few objects take, not the arrays behind them, and would come after gigabytes. Browsers of before 2024
 * wait for it all the same.
 */
export function release({ buffer }: ArrayBufferView): void {
  // Of one that was given back before there is nothing left.
  if (buffer instanceof ArrayBuffer && buffer.byteLength > 0 && 'transfer' in buffer) {
    buffer.transfer(0);
  }
}
