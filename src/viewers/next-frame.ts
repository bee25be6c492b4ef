/** Calls `draw` once before the next frame, however often it is asked; never a loop of its own. */
export class NextFrame {
  readonly #draw: () => void;
  #request: number | undefined;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  ask(): void {
    this.#request ??= requestAnimationFrame(() => {
      this.#request = undefined;
      this.#draw();
    });
  }

  cancel(): void {
    if (this.#request !== undefined) {
      cancelAnimationFrame(this.#request);
      this.#request = undefined;
    }
  }
}
