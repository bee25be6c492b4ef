import { modelSize } from '../model-grid.ts';
import type { Plane } from './plane.ts';
import type { SliceActions } from './slice-actions.ts';
import type { SliceLayout } from './slice-pointer.ts';

/** Voxels that an arrow key moves by, and with Shift. */
const STEP = 1;
const FAR = 10;

/** Lets arrow keys move the place where the other two planes cut a slice; the picture takes the focus for it. */
export function listenToArrows(
  canvas: HTMLCanvasElement,
  { down, right }: Plane,
  actions: Pick<SliceActions, 'move'>,
  layoutOf: () => SliceLayout | undefined,
): void {
  const moves: Readonly<Partial<Record<string, readonly [typeof down, number]>>> = {
    ArrowLeft: [right, -1],
    ArrowRight: [right, 1],
    ArrowUp: [down, -1],
    ArrowDown: [down, 1],
  };
  canvas.tabIndex = 0;
  canvas.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    const layout = layoutOf();
    if (!move || !layout || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const [axis, sign] = move;
    const limit = (modelSize(layout.data) - 1) / 2;
    const moved = layout.layers[axis] + sign * (event.shiftKey ? FAR : STEP);
    actions.move(axis, Math.min(Math.max(moved, -limit), limit));
  });
}
