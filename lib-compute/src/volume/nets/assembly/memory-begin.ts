/** The first address behind the constants of the kernels. */
export function memoryBegin(): usize {
  return __heap_base;
}
