import type { CellPlace } from './cell-place.ts';
import type { FrameLayout } from './frame-layout.ts';
import { cellAt, type FramePlace } from './frame-place.ts';
import type { FrameState } from './frame-state.ts';
import { factorOf, nextZoom } from './zoom.ts';

type View = Pick<FrameState, 'zoom' | 'middle'>;

/** The view after the picture has been dragged by so many device pixels. */
export function draggedView(place: FramePlace, x: number, y: number): View {
  const { row, column } = cellAt(place, place.width / 2 - x, place.height / 2 - y);
  return { zoom: factorOf(place), middle: { row, column } };
}

/** The view one step nearer or farther; what is at `at`, by default the middle, stays there. */
export function zoomedView(
  place: FramePlace,
  direction: number,
  at: { readonly x: number; readonly y: number } | undefined,
): View {
  const { x, y } = at ?? { x: place.width / 2, y: place.height / 2 };
  const held = cellAt(place, x, y);
  const factor = factorOf(nextZoom(place, direction));
  return {
    zoom: factor,
    middle: {
      row: held.row + (place.height / 2 - y) / factor,
      column: held.column + (place.width / 2 - x) / factor,
    },
  };
}

/** The pixel so many rows and columns on; from the beam's place, or the middle, where none is read yet. */
export function nextPointed(
  { rows, columns, geometry }: FrameLayout,
  pointed: CellPlace | undefined,
  down: number,
  right: number,
): CellPlace {
  const from = pointed ?? geometry?.centre ?? { row: rows / 2, column: columns / 2 };
  const within = (value: number, count: number): number =>
    Math.min(Math.max(Math.round(value), 0), count - 1);
  return { row: within(from.row + down, rows), column: within(from.column + right, columns) };
}

/** The same part of the picture on a canvas of another size, as far as whole pixels allow. */
export function scaledView(state: FrameState, scale: number): FrameState {
  return state.zoom === 'fit' ? state : { ...state, zoom: state.zoom * scale };
}
