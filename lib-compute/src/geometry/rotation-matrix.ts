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

/**
 * The quaternion of a rotation matrix, with q0 >= 0.
 *
 * @param matrix 9 values, rows one after the other.
 */
export function quaternionOf(matrix: Float64Array): Float64Array {
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = matrix;
  // 4 q_i q_j; the row of the largest component has no small divisor.
  const products = [
    [1 + xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, 1 + xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, 1 - xx + yy - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, 1 - xx - yy + zz],
  ];
  const squares = products.map((row, i) => row[i]);
  const row = products[squares.indexOf(Math.max(...squares))];
  const length = Math.hypot(...row) * (row[0] < 0 ? -1 : 1);
  return Float64Array.from(row, (product) => product / length);
}
