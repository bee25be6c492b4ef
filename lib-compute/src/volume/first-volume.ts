/** One volume out of a model's values. */
export interface CubicVolume {
  /** Edge in voxels. */
  readonly size: number;
  /** size^3 values, x slowest. */
  readonly values: Float64Array;
}

/**
 * The first mode of a model, which pictures of a run show; undefined where the model is made of planes.
 *
 * @param shape [modes, N, N, N], or in 2D [modes, N, N].
 */
export function firstVolume(
  values: Float64Array,
  shape: readonly number[],
): CubicVolume | undefined {
  const [, size, ...others] = shape;
  return others.length === 2 ? { size, values: values.subarray(0, size ** 3) } : undefined;
}
