import { formatSignificant, NARROW_SPACE } from '../../../components/format/number.ts';
import type { Display } from '../../display.ts';
import { withRoom, type PlacedLabel } from '../../label-room.ts';
import { besideZero } from '../../signed-place.ts';
import { formatShort, ticksOf } from '../../slices/ticks.ts';

/** Widths of the histogram in the inspector, CSS pixels: beside the picture of a tile, and of a panel (volume-inspector.css). */
const ROOM = { narrow: 120, wide: 230 } as const;

/** Of the width: a pixel or so. */
const VISIBLE = 0.002;

export interface ValueTick extends PlacedLabel {
  /** Whether it has room only where there is more of it. */
  readonly isWide: boolean;
}

/** Both ends, and round values between them as far as there is room; of either sign 0 in the middle. */
export function valueTicks(scale: Display, isSigned: boolean): readonly ValueTick[] {
  const { low, high } = scale;
  const endAt = (value: number, place: number): PlacedLabel => ({
    place,
    text: formatSignificant(isNothing(value, scale) ? 0 : value, 2).replaceAll(
      `${NARROW_SPACE}×${NARROW_SPACE}`,
      '×',
    ),
  });
  const ends = [endAt(isSigned ? -high : low, 0), endAt(high, 1)] as const;
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
