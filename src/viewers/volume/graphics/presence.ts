/** Hidden for so long, a view gives its graphics back: switching tabs to and fro keeps it. Milliseconds. */
const PATIENCE = 20_000;

export interface PresenceActions {
  readonly shown: () => void;
  /** It has been out of sight for a while. */
  readonly away: () => void;
}

/** Tells whether anybody can see a node. */
export class Presence {
  readonly #observer: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(node: HTMLElement, { shown, away }: PresenceActions) {
    this.#observer = new IntersectionObserver((entries) => {
      clearTimeout(this.#timer);
      if (entries.at(-1)?.isIntersecting) {
        shown();
      } else {
        this.#timer = setTimeout(away, PATIENCE);
      }
    });
    this.#observer.observe(node);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }
}
