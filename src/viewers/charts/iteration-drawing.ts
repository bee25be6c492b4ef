import { element } from '../dom.ts';
import type { Listener } from '../viewer.ts';
import { onThemeChange } from './chart-theme.ts';
import type { IterationAxis } from './iteration-axis.ts';
import { PointedIteration, type IterationEvents } from './pointed-iteration.ts';

/** The node of a drawing over iterations, with the pointer over it; tells when it must be drawn anew. */
export class IterationDrawing {
  readonly node: HTMLElement;
  /** The iteration where the axis ends. */
  last = 1;
  readonly #pointer: PointedIteration;
  readonly #resize: ResizeObserver;
  #endThemeWatch: () => void = () => undefined;

  /** @param draw is told when the drawing has another size, or the page another theme. */
  constructor(className: string, draw: () => void) {
    this.node = element('div', className);
    this.#pointer = new PointedIteration(this.node, () => this.axis);
    this.#resize = new ResizeObserver(draw);
  }

  mount(node: HTMLElement): void {
    node.append(this.node);
    this.#resize.observe(this.node);
    this.#endThemeWatch = onThemeChange(() => {
      // While the style sheets change places nothing has a size; observed anew, it is told once it has.
      this.#resize.unobserve(this.node);
      this.#resize.observe(this.node);
    });
  }

  /** Tells those who do not see it what is drawn. */
  describe(summary: string): void {
    this.node.setAttribute('role', 'img');
    this.node.setAttribute('aria-label', summary);
  }

  get axis(): IterationAxis {
    return { width: this.node.clientWidth, last: this.last };
  }

  on<Name extends keyof IterationEvents>(
    name: Name,
    listener: Listener<IterationEvents[Name]>,
  ): () => void {
    return this.#pointer.on(name, listener);
  }

  dispose(): void {
    this.#endThemeWatch();
    this.#resize.disconnect();
    this.node.remove();
  }
}
