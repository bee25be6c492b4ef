import { element } from '../dom.ts';

/** Parts of the bar that a key moves by. */
const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -1,
  End: 1,
};

/** A grip on a bar, dragged or moved by keys. */
export class RangeGrip {
  readonly node: HTMLElement;
  readonly #label: string;
  #place = 0;

  /** @param move is told where the user wants it, 0 to 1 along the bar. */
  constructor(bar: HTMLElement, label: string, move: (place: number) => void) {
    this.#label = label;
    this.node = element('div', 'dfl-ColourBar-grip', { tabindex: '0' });
    this.node.addEventListener('pointerdown', (event) => {
      this.node.setPointerCapture(event.pointerId);
      this.node.focus();
      event.preventDefault();
    });
    this.node.addEventListener('pointermove', (event) => {
      if (this.node.hasPointerCapture(event.pointerId)) {
        const box = bar.getBoundingClientRect();
        move(within((event.clientX - box.left) / box.width));
      }
    });
    this.node.addEventListener('keydown', (event) => {
      const step = STEPS[event.key];
      if (step !== undefined) {
        event.preventDefault();
        move(within(this.#place + step));
      }
    });
  }

  draw(place: number, text: string): void {
    this.#place = place;
    this.node.style.setProperty('--dfl-place', String(place));
    // Only now: a slider without a value is none.
    const attributes = {
      role: 'slider',
      'aria-label': this.#label,
      'aria-valuemin': '0',
      'aria-valuemax': '100',
      'aria-valuenow': String(Math.round(100 * place)),
      'aria-valuetext': text,
    };
    for (const [name, value] of Object.entries(attributes)) {
      this.node.setAttribute(name, value);
    }
  }
}

function within(place: number): number {
  return Math.min(Math.max(place, 0), 1);
}
