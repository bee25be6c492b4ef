/**
 * A module of one function that makes a vector of 16 bytes and counts the ones in each: valid only
 * where there is WebAssembly SIMD. Its sections are type, function and code.
 */
const MODULE_WITH_SIMD = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b],
  ...[0x03, 0x02, 0x01, 0x00],
  // i32.const 0, i8x16.splat, i8x16.popcnt
  ...[0x0a, 0x0a, 0x01, 0x08, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0xfd, 0x62, 0x0b],
);

/** Whether the wasm backend can run here: a page learns it without loading the kernels. */
export function hasSimd(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(MODULE_WITH_SIMD);
}
