/** Of a character of an axis, at most, and between labels; CSS pixels. */
const CHARACTER = 6.5;
const BETWEEN = 8;

export interface PlacedLabel {
  /** 0 to 1 along the axis. */
  readonly place: number;
  readonly text: string;
}

/**
 * Those labels that touch neither the ends nor each other, the first of them first.
 *
 * @param ends the first and the last label, which stay.
 * @param room length of the axis, CSS pixels.
 */
export function withRoom<Label extends PlacedLabel>(
  ends: readonly [PlacedLabel, PlacedLabel],
  labels: readonly Label[],
  room: number,
): Label[] {
  let free = spanOf(ends[0], room).to + BETWEEN;
  const last = spanOf(ends[1], room).from - BETWEEN;
  return labels.filter((label) => {
    const { from, to } = spanOf(label, room);
    const hasRoom = from >= free && to <= last;
    free = hasRoom ? to + BETWEEN : free;
    return hasRoom;
  });
}

/** As the style sheets shift labels: within the ends of the axis. */
function spanOf({ place, text }: PlacedLabel, room: number): { from: number; to: number } {
  const width = CHARACTER * text.length;
  const from = place * (room - width);
  return { from, to: from + width };
}
