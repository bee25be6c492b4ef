/** What a user does on a picture, in device pixels of its canvas. */
export interface FrameActions {
  /** The pointer is here; undefined when it has left. */
  readonly point: (at: { readonly x: number; readonly y: number } | undefined) => void;
  /** The picture is dragged by so much. */
  readonly drag: (x: number, y: number) => void;
  /** One step nearer (1) or farther (-1); what is at the place stays there. */
  readonly zoom: (
    direction: 1 | -1,
    at: { readonly x: number; readonly y: number } | undefined,
  ) => void;
  readonly fit: () => void;
  /** Moves the pixel that is read by so many. */
  readonly step: (rows: number, columns: number) => void;
  /** Marks a region where one is to be drawn. @returns whether one is. */
  readonly mark: () => boolean;
  /** Leaves the picture. */
  readonly leave: () => void;
}

/** What the wheel must turn for a step, CSS pixels; a notch of a mouse is 100 or more. */
const WHEEL_STEP = 50;

const STEPS: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  w: [-1, 0],
  s: [1, 0],
  a: [0, -1],
  d: [0, 1],
};

/** With Shift a key moves by so many pixels. */
const FAR = 10;

/** Turns pointer, wheel and keys on a picture into actions. */
export class FrameInput {
  readonly #node: HTMLElement;
  readonly #actions: FrameActions;
  readonly #listening = new AbortController();
  #held: { readonly x: number; readonly y: number } | undefined;
  #turned = 0;

  constructor(node: HTMLElement, actions: FrameActions) {
    this.#node = node;
    this.#actions = actions;
    const { signal } = this.#listening;
    node.addEventListener('pointerdown', this.#press.bind(this), { signal });
    node.addEventListener('pointermove', this.#move.bind(this), { signal });
    node.addEventListener('pointerup', this.#release.bind(this), { signal });
    node.addEventListener('pointercancel', this.#release.bind(this), { signal });
    node.addEventListener('pointerleave', this.#leave.bind(this), { signal });
    node.addEventListener('wheel', this.#turn.bind(this), { signal, passive: false });
    node.addEventListener('dblclick', actions.fit, { signal });
    node.addEventListener('keydown', this.#key.bind(this), { signal });
  }

  dispose(): void {
    this.#listening.abort();
  }

  #press(event: PointerEvent): void {
    if (event.button === 0) {
      this.#held = this.#placeOf(event);
      this.#node.setPointerCapture(event.pointerId);
    }
  }

  #release(): void {
    this.#held = undefined;
  }

  #leave(): void {
    this.#actions.point(undefined);
  }

  #move(event: PointerEvent): void {
    const at = this.#placeOf(event);
    if (this.#held) {
      this.#actions.drag(at.x - this.#held.x, at.y - this.#held.y);
      this.#held = at;
    }
    this.#actions.point(at);
  }

  #turn(event: WheelEvent): void {
    event.preventDefault();
    this.#turned += event.deltaY;
    if (Math.abs(this.#turned) >= WHEEL_STEP) {
      this.#actions.zoom(this.#turned < 0 ? 1 : -1, this.#placeOf(event));
      this.#turned = 0;
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = STEPS[event.key.toLowerCase()];
    if (step) {
      const far = event.shiftKey ? FAR : 1;
      this.#actions.step(step[0] * far, step[1] * far);
    } else if (event.key === '+' || event.key === '=') {
      this.#actions.zoom(1, undefined);
    } else if (event.key === '-' || event.key === '−') {
      this.#actions.zoom(-1, undefined);
    } else if (event.key === '0') {
      this.#actions.fit();
    } else if (event.key === 'Enter') {
      if (!this.#actions.mark()) {
        return;
      }
    } else if (event.key === 'Escape') {
      this.#actions.leave();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #placeOf({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const box = this.#node.getBoundingClientRect();
    const ratio = window.devicePixelRatio;
    return { x: (clientX - box.left) * ratio, y: (clientY - box.top) * ratio };
  }
}
