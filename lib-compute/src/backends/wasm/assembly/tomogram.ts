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
    const p0 = v128.load(block, KEPT_VALUES);
    const p1 = v128.load(block, KEPT_VALUES + 16);
    const p2 = v128.load(block, KEPT_VALUES + 32);
    const p3 = v128.load(block, KEPT_VALUES + 48);
    if (!v128.any_true(v128.or(v128.or(p0, p1), v128.or(p2, p3)))) {
      continue;
    }
    const frame = <usize>load<u32>(block, KEPT_FRAME) << 2;
    let entry = ones + ((<usize>load<u32>(onesOffsets + frame)) << 1);
    let end = ones + ((<usize>load<u32>(onesOffsets + frame, 4)) << 1);
    for (; entry < end; entry += 2) {
      const row = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
      v128.store(row, f32x4.add(v128.load(row), p0));
      v128.store(row, f32x4.add(v128.load(row, 16), p1), 16);
      v128.store(row, f32x4.add(v128.load(row, 32), p2), 32);
      v128.store(row, f32x4.add(v128.load(row, 48), p3), 48);
    }
    entry = multi + ((<usize>load<u32>(multiOffsets + frame)) << 2);
    end = multi + ((<usize>load<u32>(multiOffsets + frame, 4)) << 2);
    for (; entry < end; entry += 4) {
      const row = rows + ((<usize>load<u16>(entry)) << ROW_SHIFT);
      const photons = f32x4.splat(<f32>(<i32>load<u16>(entry, 2)));
      v128.store(row, multiplyAdd(photons, p0, v128.load(row)));
      v128.store(row, multiplyAdd(photons, p1, v128.load(row, 16)), 16);
      v128.store(row, multiplyAdd(photons, p2, v128.load(row, 32)), 32);
      v128.store(row, multiplyAdd(photons, p3, v128.load(row, 48)), 48);
    }
  }
}
