/**
 * A function that adds 64-bit integers (wide.ts) of the invocations of a workgroup to one sum, to be called by all of
 * them. The low half tells by what it held before whether a unit carries; in whatever order they come, the sum is the
 * same.
 *
 * @param name of the function: its arguments are the number of the sum, and the value.
 * @param sums the binding, `array<atomic<u32>>`: low and high half of each sum.
 */
export function sharedSumWgsl(name: string, sums: string): string {
  return /* wgsl */ `
fn ${name}(index: u32, value: vec2u) {
  let total = overSubgroup(value);
  if (speaksForSubgroup() && any(total != vec2u(0u))) {
    let before = atomicAdd(&${sums}[2u * index], total.x);
    let high = total.y + select(0u, 1u, before + total.x < before);
    if (high != 0u) {
      atomicAdd(&${sums}[2u * index + 1u], high);
    }
  }
}
`;
}
