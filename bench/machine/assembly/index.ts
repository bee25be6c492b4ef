/**
 * What one thread of WebAssembly can do at most on this machine: rates that the engine's kernels are
 * compared with. Each function does nothing but its one thing, with enough of it under way at a time.
 *
 * @module
 */

/**
 * Reads memory as rows of bytes are read: 16 bytes a load, each added to a sum.
 *
 * @param bytes a multiple of 64.
 * @param passes how often it is read.
 * @returns one lane of the sums, so that nothing is left out.
 */
export function readBytes(from: usize, bytes: i32, passes: i32): i32 {
  let a = i8x16.splat(0);
  let b = a;
  let c = a;
  let d = a;
  const end = from + <usize>bytes;
  for (let pass = 0; pass < passes; pass++) {
    for (let place = from; place < end; place += 64) {
      a = i8x16.add(a, v128.load(place));
      b = i8x16.add(b, v128.load(place, 16));
      c = i8x16.add(c, v128.load(place, 32));
      d = i8x16.add(d, v128.load(place, 48));
    }
  }
  return i32x4.extract_lane(v128.xor(v128.xor(a, b), v128.xor(c, d)), 0);
}

/**
 * STREAM's triad: a = b + scalar x c.
 *
 * @param a and `b`, `c`: float64 arrays of `count` values, a multiple of 2.
 */
export function triad(a: usize, b: usize, c: usize, count: i32): void {
  const bytes = (<usize>count) << 3;
  const scalar = f64x2.splat(3);
  for (let place: usize = 0; place < bytes; place += 16) {
    const sum = f64x2.add(v128.load(b + place), f64x2.mul(scalar, v128.load(c + place)));
    v128.store(a + place, sum);
  }
}

/**
 * Adds bytes in registers: 8 chains of 16 lanes.
 *
 * @param rounds each is 8 additions of 16 bytes.
 * @param seed where the chains begin, 16 bytes each.
 */
export function addBytes(rounds: i32, seed: usize): i32 {
  const step = v128.load(seed);
  let a = v128.load(seed, 16);
  let b = v128.load(seed, 32);
  let c = v128.load(seed, 48);
  let d = v128.load(seed, 64);
  let e = v128.load(seed, 80);
  let f = v128.load(seed, 96);
  let g = v128.load(seed, 112);
  let h = v128.load(seed, 128);
  for (let round = 0; round < rounds; round++) {
    a = i8x16.add(a, step);
    b = i8x16.add(b, step);
    c = i8x16.add(c, step);
    d = i8x16.add(d, step);
    e = i8x16.add(e, step);
    f = i8x16.add(f, step);
    g = i8x16.add(g, step);
    h = i8x16.add(h, step);
  }
  const low = v128.xor(v128.xor(a, b), v128.xor(c, d));
  return i32x4.extract_lane(v128.xor(low, v128.xor(v128.xor(e, f), v128.xor(g, h))), 0);
}
