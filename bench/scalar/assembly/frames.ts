/**
 * The sum of the likelihood as the reference program computes it: one rotation at a time, in float64,
 * without vectors (spec/emc.md 3.2). For every frame: the logarithms of the slice at its lit pixels that
 * orient, times the photons there.
 *
 * @param slice logarithms of one rotation, float64.
 * @param mask 0 for pixels that orient, uint8.
 * @param onesOffsets where each frame begins in `ones`, uint32, and the end; likewise `multiOffsets`.
 * @param sums out: one float64 per frame.
 */
export function sumFrames(
  frameCount: i32,
  slice: usize,
  mask: usize,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
  counts: usize,
  sums: usize,
): void {
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    let sum: f64 = 0;
    let end = <usize>load<u32>(onesOffsets + (frame << 2), 4);
    for (let i = <usize>load<u32>(onesOffsets + (frame << 2)); i < end; i++) {
      const pixel = <usize>load<i32>(ones + (i << 2));
      if (load<u8>(mask + pixel) == 0) {
        sum += load<f64>(slice + (pixel << 3));
      }
    }
    end = <usize>load<u32>(multiOffsets + (frame << 2), 4);
    for (let i = <usize>load<u32>(multiOffsets + (frame << 2)); i < end; i++) {
      const pixel = <usize>load<i32>(multi + (i << 2));
      if (load<u8>(mask + pixel) == 0) {
        sum += <f64>load<i32>(counts + (i << 2)) * load<f64>(slice + (pixel << 3));
      }
    }
    store<f64>(sums + (frame << 3), sum);
  }
}

/**
 * The new slice: for every frame, its photons times its probability (spec/emc.md 3.4).
 *
 * @param slice float64, added to.
 * @param probabilities one float64 per frame.
 */
export function addFrames(
  frameCount: i32,
  slice: usize,
  onesOffsets: usize,
  ones: usize,
  multiOffsets: usize,
  multi: usize,
  counts: usize,
  probabilities: usize,
): void {
  for (let frame: usize = 0; frame < <usize>frameCount; frame++) {
    const probability = load<f64>(probabilities + (frame << 3));
    let end = <usize>load<u32>(onesOffsets + (frame << 2), 4);
    for (let i = <usize>load<u32>(onesOffsets + (frame << 2)); i < end; i++) {
      add(slice + ((<usize>load<i32>(ones + (i << 2))) << 3), probability);
    }
    end = <usize>load<u32>(multiOffsets + (frame << 2), 4);
    for (let i = <usize>load<u32>(multiOffsets + (frame << 2)); i < end; i++) {
      const photons = <f64>load<i32>(counts + (i << 2));
      add(slice + ((<usize>load<i32>(multi + (i << 2))) << 3), photons * probability);
    }
  }
}

@inline
function add(place: usize, value: f64): void {
  store<f64>(place, load<f64>(place) + value);
}
