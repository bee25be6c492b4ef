import type { FrameLayout } from '../frame-layout.ts';
import { grownRegion, movedRegion, stretchedRegion } from './change-region.ts';
import type { FrameRegion } from './frame-region.ts';

const ARROWS: Readonly<Partial<Record<string, readonly [down: number, right: number]>>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const GROWTH: Readonly<Partial<Record<string, number>>> = { '[': -1, ']': 1 };

/** With Shift a key changes by so many pixels. */
const FAR = 10;

/**
 * What becomes of a region by a key: arrows move it, with Ctrl or Alt they move its last row or column; brackets make it
 * smaller and larger. Null where it is to go.
 *
 * @returns undefined where the key stands for nothing.
 */
export function regionAfterKey(
  { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent,
  region: FrameRegion,
  extent: Pick<FrameLayout, 'rows' | 'columns'>,
): FrameRegion | null | undefined {
  if (metaKey) {
    return undefined;
  }
  const steps = shiftKey ? FAR : 1;
  const arrow = ARROWS[key];
  if (arrow) {
    const [down, right] = [arrow[0] * steps, arrow[1] * steps];
    return ctrlKey || altKey
      ? stretchedRegion(region, down, right)
      : movedRegion(region, down, right, extent);
  }
  const growth = GROWTH[key];
  if (growth !== undefined) {
    // Many keyboards have brackets with AltGr alone, which is Ctrl and Alt.
    return grownRegion(region, growth * steps);
  }
  if (ctrlKey || altKey) {
    return undefined;
  }
  return key === 'Escape' || key === 'Delete' || key === 'Backspace' ? null : undefined;
}
