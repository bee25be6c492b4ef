import type { FramePlace } from '../frame-place.ts';
import type { FrameRegion } from './frame-region.ts';
import { placedRegion } from './region-outline.ts';

/** The outline of a region, for pictures that are saved. @param ratio device pixels per CSS pixel. */
export function paintRegion(
  context: CanvasRenderingContext2D,
  place: FramePlace,
  region: FrameRegion,
  ratio: number,
): void {
  const { left, top, right, bottom } = placedRegion(place, region);
  context.beginPath();
  if (region.shape === 'circle') {
    context.arc((left + right) / 2, (top + bottom) / 2, (right - left) / 2, 0, 2 * Math.PI);
  } else {
    context.rect(left, top, right - left, bottom - top);
  }
  for (const [style, width] of [
    ['rgb(0 0 0 / 75%)', 3],
    ['#7cc0f0', 1.5],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * ratio;
    context.stroke();
  }
}
