/**
 * All frames whose rotation lies between those of the first and the last of some frames.
 *
 * @param some frame numbers, by ascending rotation.
 * @param rotations of all frames; -1 where a frame takes no part.
 */
export function framesAmong(some: readonly number[], rotations: Int32Array): number[] {
  if (some.length === 0) {
    return [];
  }
  const [lowest, highest] = [rotations[some[0]], rotations[some[some.length - 1]]];
  return Array.from(rotations.keys()).filter(
    (frame) => rotations[frame] >= Math.max(0, lowest) && rotations[frame] <= highest,
  );
}
