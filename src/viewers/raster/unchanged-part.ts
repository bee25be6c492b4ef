/** The part of the used frames whose most likely rotation is the same in both iterations, 0 to 1. */
export function unchangedPart(before: Int32Array, after: Int32Array): number {
  let used = 0;
  let same = 0;
  for (let frame = 0; frame < after.length; frame++) {
    if (after[frame] >= 0) {
      used += 1;
      same += after[frame] === before[frame] ? 1 : 0;
    }
  }
  return used === 0 ? 0 : same / used;
}
