import { modelSize } from '../model-grid.ts';
import type { Triple, VolumeData } from '../volume-data.ts';
import type { Axis, Plane } from './plane.ts';
import type { SliceActions } from './slice-actions.ts';

/** Where a picture is: around the middle of its canvas, `zoom` CSS pixels per voxel of the model. */
export interface SliceLayout {
  readonly data: VolumeData;
  readonly layers: Readonly<Triple>;
  readonly zoom: number;
}

/** How near to a line a press takes hold of it, in CSS pixels. */
const REACH = 7;

/** What the wheel must turn to move by one layer, in CSS pixels; a notch of a mouse is 100 or more. */
const WHEEL_STEP = 50;

/** Turns what a pointer does on a slice into positions: drag a line to move its plane, turn the wheel to move this one. */
export class SlicePointer {
  readonly #canvas: HTMLCanvasElement;
  readonly #plane: Plane;
  readonly #actions: SliceActions;
  readonly #layout: () => SliceLayout | undefined;
  readonly #isSmall: boolean;
  readonly #listening = new AbortController();
  #held: readonly Axis[] = [];
  #turned = 0;

  /**
   * @param isSmall whether a press beside both lines brings them there; since it lies in what is scrolled, the wheel is
   * taken only where it has the focus.
   */
  constructor(
    canvas: HTMLCanvasElement,
    plane: Plane,
    actions: SliceActions,
    layout: () => SliceLayout | undefined,
    isSmall = false,
  ) {
    this.#canvas = canvas;
    this.#plane = plane;
    this.#actions = actions;
    this.#layout = layout;
    this.#isSmall = isSmall;
    const { signal } = this.#listening;
    canvas.addEventListener('pointerdown', this.#press.bind(this), { signal });
    canvas.addEventListener('pointermove', this.#moveTo.bind(this), { signal });
    canvas.addEventListener('pointerup', this.#release.bind(this), { signal });
    canvas.addEventListener('pointercancel', this.#release.bind(this), { signal });
    canvas.addEventListener('pointerleave', this.#leave.bind(this), { signal });
    canvas.addEventListener('wheel', this.#turn.bind(this), { signal, passive: false });
  }

  dispose(): void {
    this.#listening.abort();
  }

  #press(event: PointerEvent): void {
    const layout = this.#layout();
    if (layout && event.button === 0) {
      const position = this.#positionAt(event, layout);
      const { down, right } = this.#plane;
      const isTaken = this.#isSmall && this.#isInPicture(position, layout);
      this.#held = isTaken ? [down, right] : this.#linesAt(position, layout);
      if (this.#held.length > 0) {
        this.#canvas.setPointerCapture(event.pointerId);
      }
      if (isTaken) {
        this.#moveTo(event);
      }
    }
  }

  #release(): void {
    this.#held = [];
  }

  #leave(): void {
    this.#actions.point(undefined, 0, 0);
  }

  #moveTo(event: PointerEvent): void {
    const layout = this.#layout();
    if (!layout) {
      return;
    }
    const position = this.#positionAt(event, layout);
    const limit = (modelSize(layout.data) - 1) / 2;
    for (const axis of this.#held) {
      const whole = Math.round(position[axis] + limit) - limit;
      this.#actions.move(axis, Math.min(Math.max(whole, -limit), limit));
    }
    if (this.#held.length === 0) {
      this.#canvas.style.cursor = this.#isSmall
        ? 'crosshair'
        : this.#cursorOver(this.#linesAt(position, layout));
    }
    const pointed = this.#isInPicture(position, layout) ? position : undefined;
    this.#actions.point(pointed, event.offsetX, event.offsetY);
  }

  #turn(event: WheelEvent): void {
    const layout = this.#layout();
    const isScrolled = this.#isSmall && !this.#canvas.matches(':focus');
    if (!layout || event.ctrlKey || isScrolled) {
      return;
    }
    event.preventDefault();
    this.#turned += event.deltaY;
    const steps = Math.trunc(this.#turned / WHEEL_STEP);
    if (steps !== 0) {
      this.#turned -= steps * WHEEL_STEP;
      const limit = (modelSize(layout.data) - 1) / 2;
      const moved = layout.layers[this.#plane.normal] + Math.sign(steps);
      this.#actions.move(this.#plane.normal, Math.min(Math.max(moved, -limit), limit));
    }
  }

  /** In voxels of the model from its centre, between voxels too. */
  #positionAt(event: PointerEvent, { layers, zoom }: SliceLayout): Triple {
    const box = this.#canvas.getBoundingClientRect();
    const position: Triple = [...layers];
    position[this.#plane.right] = (event.clientX - box.left - box.width / 2) / zoom;
    position[this.#plane.down] = (event.clientY - box.top - box.height / 2) / zoom;
    return position;
  }

  /** The axes whose planes' lines pass near a place. */
  #linesAt(position: Triple, layout: SliceLayout): Axis[] {
    const { down, right } = this.#plane;
    return this.#isInPicture(position, layout)
      ? [down, right].filter(
          (axis) => Math.abs(position[axis] - layout.layers[axis]) * layout.zoom <= REACH,
        )
      : [];
  }

  #isInPicture(position: Triple, { data }: SliceLayout): boolean {
    const { down, right } = this.#plane;
    const half = modelSize(data) / 2;
    return data.space === 'reciprocal'
      ? Math.hypot(position[down], position[right]) <= half
      : Math.max(Math.abs(position[down]), Math.abs(position[right])) <= half;
  }

  #cursorOver(lines: readonly Axis[]): string {
    if (lines.length === 2) {
      return 'move';
    }
    return lines.length === 0 ? '' : lines[0] === this.#plane.down ? 'ns-resize' : 'ew-resize';
  }
}
