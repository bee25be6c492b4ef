import { element } from '../dom.ts';
import type { Listener } from '../viewer.ts';
import { onThemeChange } from './chart-theme.ts';
import type { IterationAxis } from './iteration-axis.ts';
import { PointedIteration, type IterationEvents } from './pointed-iteration.ts';

/** What a drawing does when the page around it changes. */
export interface DrawingActions {
  readonly resized: () => void;
  readonly themed: () => void;
}

/** The node of a drawing over iterations, with the pointer over it; tells when it must be drawn anew. */
export class IterationDrawing {
  readonly node: HTMLElement;
  /** The iteration where the axis ends. */
  last = 1;
  readonly #pointer: PointedIteration;
  readonly #resize: ResizeObserver;
  readonly #themed: () => void;
  #endThemeWatch: () => void = () => undefined;

  constructor(className: string, { resized, themed }: DrawingActions) {
    this.node = element('div', className);
    this.#pointer = new PointedIteration(this.node, () => this.axis);
    this.#resize = new ResizeObserver(resized);
    this.#themed = themed;
  }

  mount(node: HTMLElement): void {
    node.append(this.node);
    this.#resize.observe(this.node);
    this.#endThemeWatch = onThemeChange(this.#themed);
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
