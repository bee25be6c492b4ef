import { pressKey, type KeyActions } from './volume-keys.ts';

export interface StageActions extends KeyActions {
  /** The pointer is at a place, CSS pixels from the upper left corner of the stage. */
  readonly point: (left: number, top: number) => void;
  readonly leave: () => void;
  /** The picture is pressed and let go in the same place, as `point` has it. */
  readonly click: (left: number, top: number) => void;
}

/** A press that moves farther is a drag, CSS pixels. */
const STILL = 4;

/** Keys and pointer on the picture; what turns it with the pointer is `CameraControl`. */
export class StageInput {
  readonly #listening = new AbortController();

  constructor(stage: HTMLElement, actions: StageActions) {
    const { signal } = this.#listening;
    stage.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
          return;
        }
        if (pressKey(event.key, actions)) {
          event.preventDefault();
          event.stopPropagation();
        } else if (event.key === 'Escape') {
          stage.blur();
        }
      },
      { signal },
    );
    const placeOf = ({ clientX, clientY }: MouseEvent): [number, number] => {
      const { left, top } = stage.getBoundingClientRect();
      return [clientX - left, clientY - top];
    };
    stage.addEventListener(
      'pointermove',
      (event) => {
        if (event.buttons === 0) {
          actions.point(...placeOf(event));
        }
      },
      { signal },
    );
    let pressed: MouseEvent | undefined;
    stage.addEventListener(
      'pointerdown',
      (event) => {
        pressed = event.button === 0 ? event : undefined;
      },
      { signal },
    );
    stage.addEventListener(
      'pointerup',
      (event) => {
        const moved =
          pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
        pressed = undefined;
        if (moved !== undefined && moved <= STILL) {
          actions.click(...placeOf(event));
        }
      },
      { signal },
    );
    stage.addEventListener('pointerleave', actions.leave, { signal });
  }

  dispose(): void {
    this.#listening.abort();
  }
}
