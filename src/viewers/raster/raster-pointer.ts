import { element } from '../dom.ts';
import { Emitter } from '../emitter.ts';
import { RASTER_MARGIN } from './raster-labels.ts';

/** What a raster tells of its rows. */
export interface RowEvents {
  /** The row below the pointer, as a part of all from the top; undefined when it has left. */
  readonly row: { readonly part: number; readonly event: MouseEvent } | undefined;
  /** Rows between which the pointer was drawn. */
  readonly rows: readonly [from: number, to: number];
}

/** A press that moves less is a click, which picks the iteration, pixels. */
const CLICK = 4;

/** Tells which rows of a raster the pointer is at, and marks those that it is drawn over. */
export class RasterPointer extends Emitter<RowEvents> {
  readonly #node: HTMLElement;
  readonly #band = element('div', 'dfl-Raster-band', { hidden: '' });
  #pressed: number | undefined;
  #isDrawn = false;

  constructor(node: HTMLElement) {
    super();
    this.#node = node;
    node.append(this.#band);
    node.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && this.#isInside(event)) {
        this.#pressed = event.clientY;
        this.#isDrawn = false;
      }
    });
    node.addEventListener('pointermove', (event) => {
      this.#move(event);
    });
    node.addEventListener('pointerup', (event) => {
      this.#release(event);
    });
    node.addEventListener('pointercancel', () => {
      this.#forget();
    });
    node.addEventListener('pointerleave', () => {
      this.emit('row', undefined);
    });
    // The end of a drag is no click.
    node.addEventListener(
      'click',
      (event) => {
        if (this.#isDrawn) {
          this.#isDrawn = false;
          event.stopImmediatePropagation();
        }
      },
      { capture: true },
    );
  }

  #move(event: PointerEvent): void {
    this.emit(
      'row',
      this.#isInside(event) ? { part: this.#part(event.clientY), event } : undefined,
    );
    if ((event.buttons & 1) === 0) {
      // Released elsewhere: nothing is drawn any more.
      this.#forget();
    }
    const from = this.#pressed;
    if (from === undefined || (!this.#isDrawn && Math.abs(event.clientY - from) < CLICK)) {
      return;
    }
    if (!this.#isDrawn) {
      this.#node.setPointerCapture(event.pointerId);
      this.#isDrawn = true;
    }
    const [first, last] = [from, event.clientY].map((y) => this.#part(y)).sort((a, b) => a - b);
    const { height, bottom, top } = { height: this.#node.clientHeight, ...RASTER_MARGIN };
    const room = height - top - bottom;
    this.#band.hidden = false;
    this.#band.style.top = `${top + first * room}px`;
    this.#band.style.height = `${(last - first) * room}px`;
  }

  #release({ clientY }: PointerEvent): void {
    const from = this.#pressed;
    this.#forget();
    if (from !== undefined && this.#isDrawn) {
      const [first, last] = [from, clientY].map((y) => this.#part(y)).sort((a, b) => a - b);
      this.emit('rows', [first, last]);
    }
  }

  #forget(): void {
    this.#pressed = undefined;
    this.#band.hidden = true;
  }

  #isInside({ clientY }: MouseEvent): boolean {
    const { top, bottom } = this.#node.getBoundingClientRect();
    return clientY >= top + RASTER_MARGIN.top && clientY <= bottom - RASTER_MARGIN.bottom;
  }

  #part(clientY: number): number {
    const { top } = this.#node.getBoundingClientRect();
    const room = this.#node.clientHeight - RASTER_MARGIN.top - RASTER_MARGIN.bottom;
    return Math.min(Math.max((clientY - top - RASTER_MARGIN.top) / Math.max(1, room), 0), 1);
  }
}
