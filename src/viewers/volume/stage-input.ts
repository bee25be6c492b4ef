import { pressKey, type KeyActions } from './volume-keys.ts';

export interface StageActions extends KeyActions {
  /** The pointer is at a place, from the picture's middle in halves of its height; y upwards. */
  readonly point: (x: number, y: number) => void;
  readonly leave: () => void;
}

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
    stage.addEventListener(
      'pointermove',
      ({ buttons, offsetX, offsetY }) => {
        const { clientWidth, clientHeight } = stage;
        if (buttons === 0) {
          actions.point(
            (2 * offsetX - clientWidth) / clientHeight,
            1 - (2 * offsetY) / clientHeight,
          );
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
