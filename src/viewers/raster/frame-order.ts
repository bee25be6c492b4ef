/**
 * Frames in the order of their most likely rotation; frames that are not used (-1) are left out.
 *
 * @param rotations of one iteration, one per frame.
 */
export function frameOrder(rotations: Int32Array): Uint32Array {
  const largest = rotations.reduce((most, rotation) => Math.max(most, rotation), -1);
  const starts = new Uint32Array(largest + 2);
  for (const rotation of rotations) {
    if (rotation >= 0) {
      starts[rotation + 1] += 1;
    }
  }
  for (let rotation = 0; rotation <= largest; rotation++) {
    starts[rotation + 1] += starts[rotation];
  }
  const order = new Uint32Array(starts[largest + 1]);
  for (let frame = 0; frame < rotations.length; frame++) {
    if (rotations[frame] >= 0) {
      order[starts[rotations[frame]]++] = frame;
    }
  }
  return order;
}
