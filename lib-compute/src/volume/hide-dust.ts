/**
 * A cube in which the small pieces of what is of at least `level` are set to `below`; voxels belong together
 * where they touch, over corners too.
 *
 * @param values size^3 values, x slowest.
 * @param least pieces of fewer voxels are dust.
 */
export function hideDust(
  values: Float32Array,
  size: number,
  level: number,
  least: number,
  below: number,
): Float32Array<ArrayBuffer> {
  const cleaned = values.slice();
  const seen = new Uint8Array(values.length);
  const piece: number[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] || !(values[start] >= level)) {
      continue;
    }
    piece.length = 0;
    piece.push(start);
    seen[start] = 1;
    for (let next = 0; next < piece.length; next++) {
      growPiece(values, size, level, piece[next], seen, piece);
    }
    if (piece.length < least) {
      for (const voxel of piece) {
        cleaned[voxel] = below;
      }
    }
  }
  return cleaned;
}

/** Adds the unseen neighbours of a voxel that are of at least `level`. */
function growPiece(
  values: Float32Array,
  size: number,
  level: number,
  voxel: number,
  seen: Uint8Array,
  piece: number[],
): void {
  const z = voxel % size;
  const y = Math.floor(voxel / size) % size;
  const x = Math.floor(voxel / (size * size));
  const last = size - 1;
  for (let ox = Math.max(x - 1, 0); ox <= Math.min(x + 1, last); ox++) {
    for (let oy = Math.max(y - 1, 0); oy <= Math.min(y + 1, last); oy++) {
      for (let oz = Math.max(z - 1, 0); oz <= Math.min(z + 1, last); oz++) {
        const other = (ox * size + oy) * size + oz;
        if (!seen[other] && values[other] >= level) {
          seen[other] = 1;
          piece.push(other);
        }
      }
    }
  }
}
