import { logarithm } from './logarithm';
import { lowerHalf64, upperHalf64 } from './simd';
import { ROW64_SHIFT, ROW_SHIFT } from './tile';

/** ln of the smallest normal float64: what a photon counts that cannot be expected. */
const UNEXPECTED: f32 = -708.3964185322641;

/**
 * Adds the photons of all frames in one block of pixels to the log-likelihoods of a tile over a background
 * (spec/emc.md 3.2): sum of K ln((phi W + b B) / (phi R + b B)), with R what each pixel is measured against. The
 * logarithms are small where slices resemble their reference, and lose little in float32.
 *
 * @param candidates as in `addPhotons`.
 * @param rows `rows[pixel][16]`, W, from `expandPhotonsBlock`.
 * @param paddingRow the row that fills up the photon lists.
 * @param pixels B and R of each pixel of the block, float64.
 * @param fluence phi, and `strength`, b, of each frame, float64.
 * @param sums out, added to: 16 float64 per frame.
 */
export function addPhotonsOverBackground(
  frameCount: i32,
  candidates: usize,
  rows: usize,
  paddingRow: i32,
  pixels: usize,
  fluence: usize,
  strength: usize,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
  sums: usize,
): void {
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    if (candidates != 0 && load<u16>(candidates + (frame << 1)) == 0) {
      continue;
    }
    const phi = load<f64>(fluence + (frame << 3));
    const b = load<f64>(strength + (frame << 3));
    const frameSums = sums + (frame << ROW64_SHIFT);
    let entry = ones + ((<usize>load<u32>(onesOffsets + (frame << 2))) << 1);
    let end = ones + ((<usize>load<u32>(onesOffsets + (frame << 2), 4)) << 1);
    for (; entry < end; entry += 2) {
      const pixel = load<u16>(entry);
      if (<i32>pixel != paddingRow) {
        addPixel(rows, pixels, pixel, phi, b, 1, frameSums);
      }
    }
    entry = multi + ((<usize>load<u32>(multiOffsets + (frame << 2))) << 2);
    end = multi + ((<usize>load<u32>(multiOffsets + (frame << 2), 4)) << 2);
    for (; entry < end; entry += 4) {
      const pixel = load<u16>(entry);
      if (<i32>pixel != paddingRow) {
        addPixel(rows, pixels, pixel, phi, b, <f32>(<i32>load<u16>(entry, 2)), frameSums);
      }
    }
  }
}

@inline
function addPixel(
  rows: usize,
  pixels: usize,
  pixel: u16,
  phi: f64,
  b: f64,
  count: f32,
  sums: usize,
): void {
  const row = rows + (<usize>pixel << ROW_SHIFT);
  const background = b * load<f64>(pixels + (<usize>pixel << 4));
  const reference = phi * load<f64>(pixels + (<usize>pixel << 4), 8) + background;
  const slope = f32x4.splat(<f32>(phi / reference));
  const start = f32x4.splat(<f32>(background / reference));
  const counts = f32x4.splat(count);
  for (let group: usize = 0; group < 4; group++) {
    const ratio = f32x4.add(f32x4.mul(slope, v128.load(row + (group << 4))), start);
    const positive = f32x4.gt(ratio, f32x4.splat(0));
    let logarithms = logarithm(ratio);
    if (!i32x4.all_true(positive)) {
      // Not of Math.log: it looks up a table, which would lie where our arrays do.
      const missing = f32x4.sub(f32x4.splat(UNEXPECTED), logarithm(f32x4.splat(<f32>reference)));
      logarithms = v128.bitselect(logarithms, missing, positive);
    }
    const terms = f32x4.mul(counts, logarithms);
    const place = sums + (group << 5);
    v128.store(place, f64x2.add(v128.load(place), lowerHalf64(terms)));
    v128.store(place, f64x2.add(v128.load(place, 16), upperHalf64(terms)), 16);
  }
}
