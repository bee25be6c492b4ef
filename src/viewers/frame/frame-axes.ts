import { formatInteger } from '../../components/format/number.ts';
import { roundStepAbove } from '../round-step.ts';
import { setAttributes, svgElement } from '../volume/overlay/svg.ts';
import type { FrameLayout } from './frame-layout.ts';
import { cellAt, pointOf, type FramePlace } from './frame-place.ts';
import type { FrameLabels } from './labels.ts';

interface Room {
  readonly left: number;
  readonly bottom: number;
}

/** CSS pixels. */
const AXES_ROOM: Room = { left: 48, bottom: 36 };

export const NO_ROOM: Room = { left: 0, bottom: 0 };

/** Of a smaller field the picture has all, CSS pixels. */
const LEAST = { width: 400, height: 300 } as const;

/** Between labelled rows and columns, CSS pixels. */
const DISTANCE = { rows: 32, columns: 56 } as const;

const TICK = 4;

const whole = new WeakMap<FrameLayout, boolean>();

/** Whether rows and columns say where a pixel is: where a detector is known and leaves no gap, as a single panel. */
export function hasAxes(layout: FrameLayout): boolean {
  let isWhole = whole.get(layout);
  if (isWhole === undefined) {
    isWhole = layout.geometry !== undefined && layout.pixels.every((pixel) => pixel >= 0);
    whole.set(layout, isWhole);
  }
  return isWhole;
}

/** Rows, or columns, with a number: at round ones, not nearer than `distance` to each other. */
export function axisNumbers(
  first: number,
  last: number,
  pixelLength: number,
  distance: number,
): number[] {
  const step = Math.max(1, roundStepAbove(distance / pixelLength));
  const begin = Math.ceil(first / step);
  const count = Math.max(0, Math.floor(last / step) - begin + 1);
  return Array.from({ length: count }, (_, i) => (begin + i) * step);
}

/** Rows and columns at the left and lower edge of the picture. */
export class FrameAxes {
  readonly node = svgElement('svg', 'dfl-FrameAxes', { 'aria-hidden': 'true' });
  readonly #words: Pick<FrameLabels, 'row' | 'column'>;
  readonly #field: HTMLElement;
  #drawn = '';

  constructor(words: Pick<FrameLabels, 'row' | 'column'>, field: HTMLElement) {
    this.#words = words;
    this.#field = field;
    field.prepend(this.node);
  }

  /** What they take of the field, CSS pixels: nothing where they have nothing to say, or the picture needs it all. */
  roomFor(layout: FrameLayout): Room {
    const { clientWidth, clientHeight } = this.#field;
    const isLarge = clientWidth >= LEAST.width && clientHeight >= LEAST.height;
    return isLarge && hasAxes(layout) ? AXES_ROOM : NO_ROOM;
  }

  /** @param ratio device pixels per CSS pixel. */
  draw(place: FramePlace, layout: FrameLayout, ratio: number): void {
    if (this.roomFor(layout) === NO_ROOM) {
      this.#drawn = '';
      this.node.replaceChildren();
      return;
    }
    const { rows, columns } = layout;
    const { left, top, width, height, size, bin } = place;
    const key = [left, top, width, height, size, bin, rows, columns, ratio].join(' ');
    if (this.#drawn === key) {
      return;
    }
    this.#drawn = key;
    const [first, last] = [cellAt(place, 0, 0), cellAt(place, width, height)];
    const end = pointOf(place, { row: rows - 0.5, column: columns - 0.5 });
    const pixelLength = size / bin / ratio;
    // The edges of the picture, where they are seen.
    const x = AXES_ROOM.left + Math.max(left, 0) / ratio;
    const y = Math.min(end.y, height) / ratio;
    const [right, upper] = [Math.min(end.x, width) / ratio, Math.max(top, 0) / ratio];
    const within = (from: number, to: number, count: number): [number, number] => [
      Math.max(0, Math.ceil(from)),
      Math.min(count - 1, Math.floor(to)),
    ];
    this.node.replaceChildren(
      ...axisNumbers(...within(first.row, last.row, rows), pixelLength, DISTANCE.rows).map(
        (row) => {
          const at = pointOf(place, { row, column: 0 }).y / ratio;
          return tick(row, [x - TICK, at, x, at], [x - TICK - 3, at], 'end');
        },
      ),
      ...axisNumbers(
        ...within(first.column, last.column, columns),
        pixelLength,
        DISTANCE.columns,
      ).map((column) => {
        const at = AXES_ROOM.left + pointOf(place, { row: 0, column }).x / ratio;
        return tick(column, [at, y, at, y + TICK], [at, y + TICK + 8], 'middle');
      }),
      name(this.#words.row, [x - AXES_ROOM.left + 10, (upper + y) / 2], true),
      name(this.#words.column, [(x + AXES_ROOM.left + right) / 2, y + AXES_ROOM.bottom - 8], false),
    );
  }
}

type Pair = readonly [x: number, y: number];

function tick(
  number: number,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  [x, y]: Pair,
  anchor: string,
): SVGElement {
  const node = svgElement('g', '');
  const text = svgElement('text', '', { x, y, dy: '0.35em', 'text-anchor': anchor });
  text.textContent = formatInteger(number);
  node.append(svgElement('line', '', { x1, y1, x2, y2 }), text);
  return node;
}

function name(word: string, [x, y]: Pair, isUpright: boolean): SVGElement {
  const text = svgElement('text', '', { x, y, dy: '0.35em', 'text-anchor': 'middle' });
  if (isUpright) {
    setAttributes(text, { transform: `rotate(-90 ${x} ${y})` });
  }
  text.textContent = word;
  return text;
}
