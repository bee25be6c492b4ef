/** One volume out of a model's values. */
export interface CubicVolume {
  /** Edge in voxels. */
  readonly size: number;
  /** size^3 values, x slowest. */
  readonly values: Float64Array;
}

/**
 * The volumes of a model, one for each mode; undefined where the model is made of planes.
 *
 * @param shape [modes, N, N, N], or in 2D [modes, N, N].
 */
export function volumesOf(
  values: Float64Array,
  shape: readonly number[],
): readonly CubicVolume[] | undefined {
  const [modes, size, ...others] = shape;
  if (others.length !== 2) {
    return undefined;
  }
  const voxels = size ** 3;
  return Array.from({ length: modes }, (_, mode) => ({
    size,
    values: values.subarray(voxels * mode, voxels * (mode + 1)),
  }));
}
