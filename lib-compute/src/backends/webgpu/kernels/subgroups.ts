/**
 * What all kernels begin with: the sum of integers over the invocations that run in step, where the device can.
 * `overSubgroup` gives every one of them the sum, and one `speaksForSubgroup`; without subgroups each has its own
 * value and speaks for itself. As integers have one sum, both ways come to the same bits.
 *
 * The sum is formed of 16-bit parts, which up to 2^16 invocations do not carry beyond 32 bits.
 */
export function subgroupsWgsl(areThere: boolean): { directive: string; functions: string } {
  return areThere
    ? {
        directive: 'enable subgroups;\n',
        functions: /* wgsl */ `
fn overSubgroup(value: vec2u) -> vec2u {
  let parts = subgroupAdd(vec4u(value.x & 0xffffu, value.x >> 16u, value.y & 0xffffu, value.y >> 16u));
  let second = parts.y + (parts.x >> 16u);
  let third = parts.z + (second >> 16u);
  let fourth = parts.w + (third >> 16u);
  return vec2u((parts.x & 0xffffu) | (second << 16u), (third & 0xffffu) | (fourth << 16u));
}

fn speaksForSubgroup() -> bool {
  return subgroupElect();
}
`,
      }
    : {
        directive: '',
        functions: /* wgsl */ `
fn overSubgroup(value: vec2u) -> vec2u {
  return value;
}

fn speaksForSubgroup() -> bool {
  return true;
}
`,
      };
}
