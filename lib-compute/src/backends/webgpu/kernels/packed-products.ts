/** What WGSL calls products of four bytes in a word. */
export const PACKED_PRODUCTS = 'packed_4x8_integer_dot_product';

/**
 * What all kernels begin with: the bytes number `k` of four words, times `count`, where the device can in one operation
 * each. As integers have one product, both ways come to the same bits.
 */
export function packedProductsWgsl(areThere: boolean): { directive: string; functions: string } {
  const simple = '((words >> vec4u(8u * k)) & vec4u(0xffu)) * count';
  return areThere
    ? {
        directive: `requires ${PACKED_PRODUCTS};\n`,
        functions: /* wgsl */ `
fn timesBytes(words: vec4u, k: u32, count: u32) -> vec4u {
  if (count > 0xffu) {
    return ${simple};
  }
  let factor = count << (8u * k);
  return vec4u(
    dot4U8Packed(words.x, factor),
    dot4U8Packed(words.y, factor),
    dot4U8Packed(words.z, factor),
    dot4U8Packed(words.w, factor),
  );
}
`,
      }
    : {
        directive: '',
        functions: /* wgsl */ `
fn timesBytes(words: vec4u, k: u32, count: u32) -> vec4u {
  return ${simple};
}
`,
      };
}
