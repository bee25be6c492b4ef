/** What is dragged: sliders of the browser, grips on a histogram or on the picture, and the place where slices cross. */
const SLIDERS = 'input[type="range"], [role="slider"], .dfl-Slices-canvas';

/** What ends a hold. */
const ENDS = ['pointerup', 'pointercancel'];

export interface SliderHoldActions {
  /** The pointer took hold of a slider, or let it go. */
  readonly started: () => void;
  readonly ended: () => void;
}

/** Tells whether a slider within a node is held by the pointer, so that what it changes will go on changing. */
export class SliderHold {
  readonly #actions: SliderHoldActions;
  readonly #letGo = (): void => {
    this.dispose();
    this.#actions.ended();
  };

  constructor(node: HTMLElement, actions: SliderHoldActions) {
    this.#actions = actions;
    node.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Element && target.closest(SLIDERS)) {
        // The pointer may be anywhere when it ends, and whoever is there may keep the event for itself.
        ENDS.forEach((end) => {
          window.addEventListener(end, this.#letGo, { capture: true });
        });
        actions.started();
      }
    });
  }

  /** Waits no longer for what is held to be let go. */
  dispose(): void {
    ENDS.forEach((end) => {
      window.removeEventListener(end, this.#letGo, { capture: true });
    });
  }
}
