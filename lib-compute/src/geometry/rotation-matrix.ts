/**
 * The rotation matrices of unit quaternions, scalar first (spec/emc.md 2.7). A pixel at q lies at
 * `matrix q` in the model's frame.
 *
 * @param quaternions 4 values per rotation.
 * @returns 9 values per rotation, rows one after the other.
 */
export function rotationMatrices(quaternions: Float64Array): Float64Array {
  const count = quaternions.length / 4;
  const matrices = new Float64Array(9 * count);
  for (let r = 0; r < count; r++) {
    const [q0, q1, q2, q3] = quaternions.subarray(4 * r, 4 * r + 4);
    matrices.set(
      [
        1 - 2 * (q2 * q2 + q3 * q3),
        2 * (q1 * q2 + q0 * q3),
        2 * (q1 * q3 - q0 * q2),
        2 * (q1 * q2 - q0 * q3),
        1 - 2 * (q1 * q1 + q3 * q3),
        2 * (q0 * q1 + q2 * q3),
        2 * (q0 * q2 + q1 * q3),
        2 * (q2 * q3 - q0 * q1),
        1 - 2 * (q1 * q1 + q2 * q2),
      ],
      9 * r,
    );
  }
  return matrices;
}
