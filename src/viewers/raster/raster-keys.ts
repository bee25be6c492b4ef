import { Emitter } from '../emitter.ts';

/** What keys ask of a raster's rows. */
export interface RowKeyEvents {
  /** The row to be pointed at, from 0 at the top; undefined for none. It may be beyond the last. */
  readonly row: number | undefined;
  /** The row that is pointed at is to be opened. */
  readonly open: undefined;
  /** Its frame is to be chosen, or no longer. */
  readonly toggle: undefined;
}

/** Rows that an arrow goes through with Shift, and those that a page key does. */
const MANY = 10;
const PAGE = 100;

/** Moves a pointed row by the keyboard, as the pointer does. */
export class RasterKeys extends Emitter<RowKeyEvents> {
  #row: number | undefined;

  constructor(node: HTMLElement) {
    super();
    node.tabIndex = 0;
    node.addEventListener('keydown', (event) => {
      if (this.#take(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    node.addEventListener('blur', () => {
      this.#point(undefined);
    });
  }

  /** Where the row came to be that was asked for: the last one, or none where there are none. */
  settle(row: number | undefined): void {
    this.#row = row;
  }

  #take({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) {
      return false;
    }
    const row = rowAfter(key, this.#row, shiftKey);
    if (row !== undefined) {
      this.#point(row);
      return true;
    }
    if (this.#row === undefined) {
      return false;
    }
    if (key === 'Escape') {
      this.#point(undefined);
    } else if (key === 'Enter') {
      this.emit('open', undefined);
    } else if (key === ' ') {
      this.emit('toggle', undefined);
    } else {
      return false;
    }
    return true;
  }

  #point(row: number | undefined): void {
    if (row !== this.#row) {
      this.#row = row;
      this.emit('row', row);
    }
  }
}

/** The row that a key leads to; undefined for keys that lead nowhere. The first key leads to the first row. */
function rowAfter(key: string, row: number | undefined, isMany: boolean): number | undefined {
  const by = (step: number): number => (row === undefined ? 0 : Math.max(0, row + step));
  switch (key) {
    case 'ArrowDown':
      return by(isMany ? MANY : 1);
    case 'ArrowUp':
      return by(isMany ? -MANY : -1);
    case 'PageDown':
      return by(PAGE);
    case 'PageUp':
      return by(-PAGE);
    case 'Home':
      return 0;
    case 'End':
      return Infinity;
    default:
      return undefined;
  }
}
