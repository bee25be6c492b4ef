import type { StageSize } from '../graphics/stage-size.ts';
import type { Box } from './scene-view.ts';

/** Between tiles, CSS pixels. */
const GAP = 2;

/** Equal tiles, row by row: as many beside each other as make the square that fits into each the largest. */
export function tileBoxes(count: number, { width, height }: StageSize): readonly Box[] {
  const side = (columns: number): number =>
    Math.min(width / columns, height / Math.ceil(count / columns));
  const columns = Array.from({ length: count }, (_, i) => i + 1).reduce(
    (best, next) => (side(next) > side(best) ? next : best),
    1,
  );
  const rows = Math.ceil(count / columns);
  const tile = {
    width: (width - GAP * (columns - 1)) / columns,
    height: (height - GAP * (rows - 1)) / rows,
  };
  return Array.from({ length: count }, (_, i) => ({
    ...tile,
    left: (i % columns) * (tile.width + GAP),
    top: Math.floor(i / columns) * (tile.height + GAP),
  }));
}
