/**
 * Marks the voxels inside: a bit each, rows of `words` uint64, with a margin of empty rows around every layer and
 * of empty layers around all. Voxel z of a row is bit z.
 *
 * @param volume codes, x slowest; 16 bytes behind them may be read.
 * @param threshold the least code that is inside, 0 to 255, or 256 where none is.
 * @param marks out: (nx + 2) (ny + 2) rows.
 */
export function markCodes(
  volume: usize,
  nx: i32,
  ny: i32,
  nz: i32,
  threshold: i32,
  marks: usize,
  words: i32,
): void {
  const least = i8x16.splat(<i8>threshold);
  memory.fill(marks, 0, <usize>((nx + 2) * (ny + 2) * words) << 3);
  if (threshold > 255) {
    return;
  }
  let from = volume;
  for (let x = 0; x < nx; x++) {
    for (let y = 0; y < ny; y++) {
      const to = rowOf(marks, x, y, ny, words);
      for (let z = 0; z < nz; z += 16) {
        const inside = i8x16.bitmask(i8x16.ge_u(v128.load(from + <usize>z), least));
        store<u16>(to + (<usize>z >>> 3), inside & leftOf(nz - z));
      }
      from += nz;
    }
  }
}

/** The same of float32, where what is no number is outside; 64 bytes behind them may be read. */
export function markFloats(
  volume: usize,
  nx: i32,
  ny: i32,
  nz: i32,
  threshold: f32,
  marks: usize,
  words: i32,
): void {
  const least = f32x4.splat(threshold);
  memory.fill(marks, 0, <usize>((nx + 2) * (ny + 2) * words) << 3);
  let from = volume;
  for (let x = 0; x < nx; x++) {
    for (let y = 0; y < ny; y++) {
      const to = rowOf(marks, x, y, ny, words);
      for (let z = 0; z < nz; z += 16) {
        const at = from + (<usize>z << 2);
        const inside =
          fourInside(at, least) |
          (fourInside(at + 16, least) << 4) |
          (fourInside(at + 32, least) << 8) |
          (fourInside(at + 48, least) << 12);
        store<u16>(to + (<usize>z >>> 3), inside & leftOf(nz - z));
      }
      from += <usize>nz << 2;
    }
  }
}

@inline
function rowOf(marks: usize, x: i32, y: i32, ny: i32, words: i32): usize {
  return marks + (<usize>(((x + 1) * (ny + 2) + y + 1) * words) << 3);
}

/** Bits of as many of 16 voxels as a row still has. */
@inline
function leftOf(voxels: i32): i32 {
  return voxels < 16 ? (1 << voxels) - 1 : 0xffff;
}

@inline
function fourInside(at: usize, least: v128): i32 {
  return i32x4.bitmask(f32x4.ge(v128.load(at), least));
}
