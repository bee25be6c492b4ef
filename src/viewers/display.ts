import { Type, type Static } from 'typebox';

/** How values become places on a scale: proportional, by their logarithm, or by their power `gamma`. */
export const DisplayScaleSchema = Type.Union([
  Type.Literal('linear'),
  Type.Literal('log'),
  Type.Literal('gamma'),
]);

export type DisplayScale = Static<typeof DisplayScaleSchema>;

/** A scale of values: that of a colour map, or of a slider. */
export interface Display {
  readonly scale: DisplayScale;
  readonly gamma: number;
  /** The values at its ends; positive when logarithmic. */
  readonly low: number;
  readonly high: number;
}

/** The place of a value, 0 to 1; what is beyond the ends is at them. */
export function placeOf(value: number, { scale, gamma, low, high }: Display): number {
  if (value >= high) {
    return 1;
  }
  if (value <= low) {
    return 0;
  }
  if (scale === 'log') {
    return Math.log(value / low) / Math.log(high / low);
  }
  const part = (value - low) / (high - low);
  return scale === 'gamma' ? part ** gamma : part;
}

/** The value at a place from 0 to 1; the reverse of `placeOf`. */
export function valueAt(place: number, { scale, gamma, low, high }: Display): number {
  if (scale === 'log') {
    return low * (high / low) ** place;
  }
  return low + (high - low) * (scale === 'gamma' ? place ** (1 / gamma) : place);
}
