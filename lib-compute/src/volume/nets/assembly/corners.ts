/** The eight values around the cell at hand, float64; not a number beyond the volume. */
export const CORNERS: usize = memory.data(64, 16);

/**
 * @param volume codes or float32, x slowest.
 * @param meaning what the 256 codes stand for, float64.
 */
@inline
export function readCorners<Value extends number>(
  volume: usize,
  meaning: usize,
  nx: i32,
  ny: i32,
  nz: i32,
  x: i32,
  y: i32,
  z: i32,
): void {
  const isWithin = x > 0 && y > 0 && z > 0 && x < nx && y < ny && z < nz;
  for (let corner = 0; corner < 8; corner++) {
    const cx = x - 1 + (corner >> 2);
    const cy = y - 1 + ((corner >> 1) & 1);
    const cz = z - 1 + (corner & 1);
    const value =
      isWithin || (cx >= 0 && cy >= 0 && cz >= 0 && cx < nx && cy < ny && cz < nz)
        ? valueAt<Value>(volume, meaning, <usize>((cx * ny + cy) * nz + cz))
        : NaN;
    store<f64>(CORNERS + (<usize>corner << 3), value);
  }
}

@inline
function valueAt<Value extends number>(volume: usize, meaning: usize, index: usize): f64 {
  if (isFloat<Value>()) {
    return <f64>load<f32>(volume + (index << 2));
  }
  return load<f64>(meaning + (<usize>load<u8>(volume + index) << 3));
}
