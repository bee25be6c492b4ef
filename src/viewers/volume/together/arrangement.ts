import type { StageSize } from '../graphics/stage-size.ts';
import type { VolumeState } from '../volume-state.ts';
import type { Box } from './scene-view.ts';
import { tileBoxes } from './tile-boxes.ts';

/** Where the picture of one of several volumes is, and what is seen of it. */
export interface Place {
  readonly box: Box;
  readonly clip: Box;
}

/**
 * The places of so many volumes: each in a tile; of two that are swiped each over the whole, seen to one side of
 * the divider. What has no place is not seen.
 */
export function arrangement(
  { together, divider }: Pick<VolumeState, 'together' | 'divider'>,
  count: number,
  { width, height }: StageSize,
): readonly Place[] {
  const whole = { left: 0, top: 0, width, height };
  if (together === 'tiles') {
    return tileBoxes(count, { width, height }).map((box) => ({ box, clip: box }));
  }
  if (together === 'swipe' && count > 1) {
    const at = divider * width;
    return [
      { box: whole, clip: { ...whole, width: at } },
      { box: whole, clip: { ...whole, left: at, width: width - at } },
    ];
  }
  return [{ box: whole, clip: whole }];
}
