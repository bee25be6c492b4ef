/**
 * The level that leaves at most `part` of the voxels inside, but some: half-way between the two codes there,
 * so that no voxel is exactly on it.
 *
 * @param histogram voxels per code.
 * @param meaning the values of the codes, ascending.
 */
export function levelEnclosing(
  histogram: readonly number[],
  meaning: ArrayLike<number>,
  part: number,
): number {
  const allowed = part * histogram.reduce((sum, count) => sum + count, 0);
  let code = histogram.findLastIndex((count) => count > 0);
  let enclosed = histogram[code] ?? 0;
  while (code > 0 && enclosed + histogram[code - 1] <= allowed) {
    code -= 1;
    enclosed += histogram[code];
  }
  return code > 0 ? (meaning[code - 1] + meaning[code]) / 2 : meaning[0];
}

/** The part of the voxels that are of at least `level`. */
export function enclosedPart(
  histogram: readonly number[],
  meaning: ArrayLike<number>,
  level: number,
): number {
  let enclosed = 0;
  let total = 0;
  histogram.forEach((count, code) => {
    total += count;
    enclosed += meaning[code] >= level ? count : 0;
  });
  return enclosed / total;
}
