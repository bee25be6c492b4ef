import { VolumeRenderer } from './volume-renderer.ts';

export interface GraphicsActions {
  /** There is a context now, or (`false`) the browser gives none. */
  readonly opened: (isThere: boolean) => void;
  /** The browser took the context; drawing again opens another. */
  readonly lost: (isAgain: boolean) => void;
}

/** A context that is lost again so soon, in milliseconds, had better not be opened unasked: others fight for it. */
const SOON = 10_000;

/** The renderer while it is needed, with its canvas in the stage. */
export class Graphics {
  readonly #stage: HTMLElement;
  readonly #actions: GraphicsActions;
  #renderer: VolumeRenderer | undefined;
  #lostAt = -Infinity;

  constructor(stage: HTMLElement, actions: GraphicsActions) {
    this.#stage = stage;
    this.#actions = actions;
  }

  /** The renderer that is open, if one is. */
  get current(): VolumeRenderer | undefined {
    return this.#renderer;
  }

  /** @returns `undefined` where the browser gives no context. */
  open(): VolumeRenderer | undefined {
    if (!this.#renderer) {
      this.#renderer = VolumeRenderer.open(this.#lose.bind(this));
      if (this.#renderer) {
        // Before a picture that is kept: that is seen until this one is drawn.
        this.#stage.prepend(this.#renderer.canvas);
      }
      this.#actions.opened(this.#renderer !== undefined);
    }
    return this.#renderer;
  }

  close(): void {
    this.#renderer?.close();
    this.#renderer = undefined;
  }

  #lose(): void {
    this.close();
    const now = performance.now();
    const isAgain = now - this.#lostAt < SOON;
    this.#lostAt = now;
    this.#actions.lost(isAgain);
  }
}
