import { maskOf, readCells } from './cells';
import { readCorners } from './corners';
import { addQuad } from './quad';
import { placeVertex } from './vertex';

/**
 * Makes the vertices and triangles of a surface whose voxels are marked, in the order of `../../surface-nets.ts`.
 *
 * @param volume codes, x slowest, of which `meaning` tells what they stand for, 256 float64.
 * @param marks from `markCodes`.
 * @param numbers scratch: the vertices of two layers of cells, 2 (ny + 1) (nz + 1) int32.
 * @param positions out: three float32 per vertex.
 * @param indices out: six int32 per quad.
 */
export function netCodes(
  volume: usize,
  meaning: usize,
  nx: i32,
  ny: i32,
  nz: i32,
  level: f64,
  marks: usize,
  words: i32,
  numbers: usize,
  positions: usize,
  indices: usize,
): void {
  net<u8>(volume, meaning, nx, ny, nz, level, marks, words, numbers, positions, indices);
}

/** The same of float32. */
export function netFloats(
  volume: usize,
  nx: i32,
  ny: i32,
  nz: i32,
  level: f64,
  marks: usize,
  words: i32,
  numbers: usize,
  positions: usize,
  indices: usize,
): void {
  net<f32>(volume, 0, nx, ny, nz, level, marks, words, numbers, positions, indices);
}

@inline
function net<Value extends number>(
  volume: usize,
  meaning: usize,
  nx: i32,
  ny: i32,
  nz: i32,
  level: f64,
  marks: usize,
  words: i32,
  numbers: usize,
  positions: usize,
  indices: usize,
): void {
  const rowBytes = <usize>words << 3;
  const layerBytes = rowBytes * <usize>(ny + 2);
  const stride = nz + 1;
  let here = numbers;
  let before = numbers + (<usize>((ny + 1) * stride) << 2);
  let vertex = 0;
  let to = indices;
  for (let x = 0; x <= nx; x++) {
    for (let y = 0; y <= ny; y++) {
      const row = marks + <usize>x * layerBytes + <usize>y * rowBytes;
      for (let word = 0; word < words; word++) {
        let passed = readCells(row, word, rowBytes, layerBytes);
        for (; passed != 0; passed &= passed - 1) {
          const bit = ctz(passed);
          const z = (word << 6) + <i32>bit;
          const mask = maskOf(bit);
          readCorners<Value>(volume, meaning, nx, ny, nz, x, y, z);
          placeVertex(mask, level, x, y, z, positions + <usize>vertex * 12);
          const cell = y * stride + z;
          store<i32>(at(here, cell), vertex);
          // The three edges that leave corner 0: the other cells around them have their vertices already.
          if (((mask >> 4) ^ mask) & 1) {
            const a = load<i32>(at(here, cell - stride - 1));
            const b = load<i32>(at(here, cell - 1));
            const d = load<i32>(at(here, cell - stride));
            addQuad(to, positions, mask, a, b, vertex, d);
            to += 24;
          }
          if (((mask >> 2) ^ mask) & 1) {
            const a = load<i32>(at(before, cell - 1));
            const b = load<i32>(at(before, cell));
            const d = load<i32>(at(here, cell - 1));
            addQuad(to, positions, mask, a, b, vertex, d);
            to += 24;
          }
          if (((mask >> 1) ^ mask) & 1) {
            const a = load<i32>(at(before, cell - stride));
            const b = load<i32>(at(here, cell - stride));
            const d = load<i32>(at(before, cell));
            addQuad(to, positions, mask, a, b, vertex, d);
            to += 24;
          }
          vertex++;
        }
      }
    }
    const other = here;
    here = before;
    before = other;
  }
}

@inline
function at(numbers: usize, cell: i32): usize {
  return numbers + (<usize>cell << 2);
}
