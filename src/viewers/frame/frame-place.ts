import type { CellPlace } from './cell-place.ts';
import type { FrameLayout } from './frame-layout.ts';
import type { FrameState } from './frame-state.ts';
import { zoomOf, zoomToFit, type Zoom } from './zoom.ts';

/** Where a picture lies on its canvas. */
export interface FramePlace extends Zoom {
  /** Device pixels of the canvas. */
  readonly width: number;
  readonly height: number;
  /** Device pixel where row 0 and column 0 begin; whole, and outside of the canvas too. */
  readonly left: number;
  readonly top: number;
}

export function placeFrame(
  { rows, columns }: Pick<FrameLayout, 'rows' | 'columns'>,
  { zoom, middle }: Pick<FrameState, 'zoom' | 'middle'>,
  width: number,
  height: number,
): FramePlace {
  const chosen = zoom === 'fit' ? zoomToFit({ rows, columns }, { width, height }) : zoomOf(zoom);
  const { row, column } =
    zoom === 'fit' || middle === null ? { row: (rows - 1) / 2, column: (columns - 1) / 2 } : middle;
  const factor = chosen.size / chosen.bin;
  return {
    ...chosen,
    width,
    height,
    left: Math.round(width / 2 - (column + 0.5) * factor),
    top: Math.round(height / 2 - (row + 0.5) * factor),
  };
}

/** The place in the picture that a device pixel of the canvas shows. */
export function cellAt(place: FramePlace, x: number, y: number): CellPlace {
  const factor = place.bin / place.size;
  return {
    row: (y - place.top) * factor - 0.5,
    column: (x - place.left) * factor - 0.5,
  };
}

/** Where the middle of a place of the picture is on the canvas, device pixels. */
export function pointOf(place: FramePlace, { row, column }: CellPlace): { x: number; y: number } {
  const factor = place.size / place.bin;
  return {
    x: place.left + (column + 0.5) * factor,
    y: place.top + (row + 0.5) * factor,
  };
}
