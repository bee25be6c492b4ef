import { formatSignificant, NARROW_SPACE } from '../../../components/format/number.ts';
import type { Display } from '../../display.ts';
import { besideZero } from '../../signed-place.ts';
import { formatShort, ticksOf } from '../../slices/ticks.ts';

/** Widths of the histogram in the inspector, CSS pixels: beside the picture of a tile, and of a panel (volume-inspector.css). */
const ROOM = { narrow: 120, wide: 230 } as const;

/** Of a character of the axis, at most, and between labels; CSS pixels. */
const CHARACTER = 6.5;
const BETWEEN = 8;

/** Of the width: a pixel or so. */
const VISIBLE = 0.002;

export interface ValueTick {
  readonly place: number;
  readonly text: string;
  /** Whether it has room only where there is more of it. */
  readonly isWide: boolean;
}

/** Both ends, and round values between them as far as there is room; of either sign 0 in the middle. */
export function valueTicks(scale: Display, isSigned: boolean): readonly ValueTick[] {
  const { low, high } = scale;
  const ends = [isSigned ? -high : low, high].map((value, place) => ({
    place,
    text: formatSignificant(isNothing(value, scale) ? 0 : value, 2).replaceAll(
      `${NARROW_SPACE}×${NARROW_SPACE}`,
      '×',
    ),
  }));
  const between = isSigned
    ? [{ place: besideZero(0), text: '0' }]
    : ticksOf(scale).map(({ value, place }) => ({ place, text: formatShort(value) }));
  const wide = withRoom(ends, between, ROOM.wide);
  const narrow = withRoom(ends, wide, ROOM.narrow);
  return [ends[0], ...wide, ends[1]].map((tick) => ({
    ...tick,
    isWide: wide.includes(tick) && !narrow.includes(tick),
  }));
}

/** Whether a value is 0 but for what cannot be seen of it. */
function isNothing(value: number, { scale, low, high }: Display): boolean {
  return scale !== 'log' && Math.abs(value) < VISIBLE * (high - low);
}

type Label = Pick<ValueTick, 'place' | 'text'>;

/** Those labels that touch neither the ends nor each other, the first of them first. */
function withRoom(ends: readonly Label[], labels: readonly Label[], room: number): Label[] {
  const spanOf = ({ place, text }: Label): { from: number; to: number } => {
    const width = CHARACTER * text.length;
    // As the style sheet shifts them: within the ends.
    const from = place * (room - width);
    return { from, to: from + width };
  };
  let free = spanOf(ends[0]).to + BETWEEN;
  const last = spanOf(ends[1]).from - BETWEEN;
  return labels.filter((label) => {
    const { from, to } = spanOf(label);
    const hasRoom = from >= free && to <= last;
    free = hasRoom ? to + BETWEEN : free;
    return hasRoom;
  });
}
