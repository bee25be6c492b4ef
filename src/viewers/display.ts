import * as Type from 'typebox';

/**
 * How values become places on a scale: proportional, by their logarithm, by their power `gamma`, or
 * symmetrically logarithmic: proportional around 0 and by their logarithm beyond, of either sign.
 */
export const DisplayScaleSchema = Type.Union([
  Type.Literal('linear'),
  Type.Literal('log'),
  Type.Literal('gamma'),
  Type.Literal('symlog'),
]);

export type DisplayScale = Type.Static<typeof DisplayScaleSchema>;

/** A scale of values: that of a colour map, or of a slider. */
export interface Display {
  readonly scale: DisplayScale;
  readonly gamma: number;
  /** The values at its ends; positive when logarithmic. */
  readonly low: number;
  readonly high: number;
  /** Of `symlog`: where it turns from proportional to logarithmic; by default `symlogThreshold`. */
  readonly threshold?: number;
}

/** The place of a value, 0 to 1; what is beyond the ends is at them. */
export function placeOf(value: number, display: Display): number {
  const { scale, gamma, low, high } = display;
  if (value >= high) {
    return 1;
  }
  if (value <= low) {
    return 0;
  }
  if (scale === 'log') {
    return Math.log(value / low) / Math.log(high / low);
  }
  if (scale === 'symlog') {
    const threshold = thresholdOf(display);
    const [first, last] = [symlog(low, threshold), symlog(high, threshold)];
    return (symlog(value, threshold) - first) / (last - first);
  }
  const part = (value - low) / (high - low);
  return scale === 'gamma' ? part ** gamma : part;
}

/** The value at a place from 0 to 1; the reverse of `placeOf`. */
export function valueAt(place: number, display: Display): number {
  const { scale, gamma, low, high } = display;
  if (scale === 'log') {
    return low * (high / low) ** place;
  }
  if (scale === 'symlog') {
    const threshold = thresholdOf(display);
    const [first, last] = [symlog(low, threshold), symlog(high, threshold)];
    const at = first + place * (last - first);
    return Math.sign(at) * threshold * Math.expm1(Math.abs(at));
  }
  return low + (high - low) * (scale === 'gamma' ? place ** (1 / gamma) : place);
}

/**
 * Where `symlog` turns logarithmic unless told: 1 % of the largest value, as Dragonfly's plots do, and not
 * above 1, so that one photon stands out from none in bright frames too.
 */
export function symlogThreshold({ low, high }: Pick<Display, 'low' | 'high'>): number {
  return Math.min(1, Math.max(Math.abs(low), Math.abs(high)) / 100);
}

/** What `symlog` spaces evenly. */
export function symlog(value: number, threshold: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value) / threshold);
}

function thresholdOf(display: Display): number {
  return display.threshold ?? symlogThreshold(display);
}
