import { KEPT_BYTES, KEPT_FRAME, KEPT_VALUES } from './kept-block';
import { multiplyAdd } from './simd';
import { ROW_SHIFT } from './tile';

/**
 * The tomograms of a tile over one block of pixels, sum_d P_dr K_dt (spec/emc.md 3.4), from the
 * probabilities that `weighTile` left in the kept blocks.
 *
 * @param rows out: `rows[pixel][16]`; one more row than pixels takes what pads the lists.
 */
export function tomogramBlock(
  kept: usize,
  count: i32,
  rows: usize,
  pixelCount: i32,
  paddingRow: i32,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
): void {
  memory.fill(rows, 0, (<usize>pixelCount) << ROW_SHIFT);
  memory.fill(rows + ((<usize>paddingRow) << ROW_SHIFT), 0, 1 << ROW_SHIFT);
  const keptEnd = kept + (<usize>count) * KEPT_BYTES;
  for (let block = kept; block < keptEnd; block += KEPT_BYTES) {
    const quads = litQuads(block + KEPT_VALUES);
    if (quads == 0) {
      continue;
    }
    const frame = <usize>load<u32>(block, KEPT_FRAME) << 2;
    const onesBegin = ones + ((<usize>load<u32>(onesOffsets + frame)) << 1);
    const onesEnd = ones + ((<usize>load<u32>(onesOffsets + frame, 4)) << 1);
    const multiBegin = multi + ((<usize>load<u32>(multiOffsets + frame)) << 2);
    const multiEnd = multi + ((<usize>load<u32>(multiOffsets + frame, 4)) << 2);
    if (popcnt<i32>(quads) > 2) {
      addToAll(block + KEPT_VALUES, rows, onesBegin, onesEnd, multiBegin, multiEnd);
      continue;
    }
    for (let quad: usize = 0; quad < 4; quad++) {
      if ((quads >> <i32>quad) & 1) {
        const p = v128.load(block + KEPT_VALUES + (quad << 4));
        addToQuad(p, rows + (quad << 4), onesBegin, onesEnd, multiBegin, multiEnd);
      }
    }
  }
}

/** A bit for each four of the 16 rotations with a probability: where few frames compete, mostly one. */
@inline
function litQuads(probabilities: usize): i32 {
  return (
    <i32>v128.any_true(v128.load(probabilities)) |
    (<i32>v128.any_true(v128.load(probabilities, 16)) << 1) |
    (<i32>v128.any_true(v128.load(probabilities, 32)) << 2) |
    (<i32>v128.any_true(v128.load(probabilities, 48)) << 3)
  );
}

@inline
function addToAll(
  probabilities: usize,
  rows: usize,
  onesBegin: usize,
  onesEnd: usize,
  multiBegin: usize,
  multiEnd: usize,
): void {
  const p0 = v128.load(probabilities);
  const p1 = v128.load(probabilities, 16);
  const p2 = v128.load(probabilities, 32);
  const p3 = v128.load(probabilities, 48);
  for (let entry = onesBegin; entry < onesEnd; entry += 2) {
    const row = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
    v128.store(row, f32x4.add(v128.load(row), p0));
    v128.store(row, f32x4.add(v128.load(row, 16), p1), 16);
    v128.store(row, f32x4.add(v128.load(row, 32), p2), 32);
    v128.store(row, f32x4.add(v128.load(row, 48), p3), 48);
  }
  for (let entry = multiBegin; entry < multiEnd; entry += 4) {
    const row = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
    const photons = f32x4.splat(<f32>(<i32>load<u16>(entry, 2)));
    v128.store(row, multiplyAdd(photons, p0, v128.load(row)));
    v128.store(row, multiplyAdd(photons, p1, v128.load(row, 16)), 16);
    v128.store(row, multiplyAdd(photons, p2, v128.load(row, 32)), 32);
    v128.store(row, multiplyAdd(photons, p3, v128.load(row, 48)), 48);
  }
}

/** `addToAll` for four of the 16 rotations: to the others it would add zeros. */
@inline
function addToQuad(
  p: v128,
  rows: usize,
  onesBegin: usize,
  onesEnd: usize,
  multiBegin: usize,
  multiEnd: usize,
): void {
  for (let entry = onesBegin; entry < onesEnd; entry += 2) {
    const row = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
    v128.store(row, f32x4.add(v128.load(row), p));
  }
  for (let entry = multiBegin; entry < multiEnd; entry += 4) {
    const row = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
    const photons = f32x4.splat(<f32>(<i32>load<u16>(entry, 2)));
    v128.store(row, multiplyAdd(photons, p, v128.load(row)));
  }
}
