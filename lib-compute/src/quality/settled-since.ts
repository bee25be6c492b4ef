/**
 * The first of the iterations up to `iteration` without a frame that changed its orientation since the one
 * before; undefined where one did in the last of them, or where that is not known.
 *
 * @param columns orientation of every frame, by iteration.
 */
export function settledSince(
  columns: ReadonlyMap<number, Int32Array>,
  iteration: number,
): number | undefined {
  let since: number | undefined;
  for (let number = iteration; ; number--) {
    const [before, after] = [columns.get(number - 1), columns.get(number)];
    if (!before || !after || !after.every((orientation, frame) => orientation === before[frame])) {
      return since;
    }
    since = number;
  }
}
