/** So many vertices tell how far a surface reaches. */
const SAMPLED = 5000;

/** The few specks of noise that lie farthest out, a hundredth, do not count. */
const COUNTED = 0.99;

/** The distance from the centre within which a surface lies, specks aside; 0 without a surface. */
export function surfaceReach(positions: Float32Array, scale: number, offset: number): number {
  const count = positions.length / 3;
  const every = Math.ceil(count / SAMPLED);
  const distances: number[] = [];
  for (let vertex = 0; vertex < count; vertex += every) {
    const [x, y, z] = positions.subarray(3 * vertex, 3 * vertex + 3);
    distances.push(Math.hypot(x * scale + offset, y * scale + offset, z * scale + offset));
  }
  distances.sort((a, b) => a - b);
  return distances.at(Math.ceil(COUNTED * distances.length) - 1) ?? 0;
}
