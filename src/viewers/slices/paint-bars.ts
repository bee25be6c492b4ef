import type { PaintedBar } from './painted-bar.ts';

/** Of a bar, CSS pixels: it is as high as there is room for, between these. */
const WIDTH = 10;
const LEAST_HEIGHT = 48;
const MOST_HEIGHT = 160;

/** Around the bars, between bar and labels, between one bar and the next; CSS pixels. */
const MARGIN = 16;
const GAP = 5;

/** From the unit's line to the bar, whose highest label is as high as its end; CSS pixels. */
const BELOW_UNIT = 12;

/** Of the words, CSS pixels, and from one label to the next. */
const SIZE = 11;
const LEAST_DISTANCE = 13;

/** Around words and bars, so that they are read on anything; CSS pixels. */
const HALO = 4;

/** How the words look. */
export interface BarStyle {
  readonly fontFamily: string;
  readonly colour: string;
  /** Of what is around the words. */
  readonly halo: string;
}

/**
 * Paints colour bars into the upper right corner of a picture, the first outermost; none where there is no room.
 *
 * @param room from the upper left corner of the picture on, CSS pixels: bars are in the right of it.
 * @param scale pixels of the canvas per CSS pixel.
 */
export function paintBars(
  context: CanvasRenderingContext2D,
  bars: readonly PaintedBar[],
  { fontFamily, colour, halo }: BarStyle,
  room: { readonly width: number; readonly height: number },
  scale: number,
): void {
  const top = MARGIN + SIZE + BELOW_UNIT;
  const long = Math.min(room.height - top, MOST_HEIGHT);
  if (long < LEAST_HEIGHT) {
    return;
  }
  context.save();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.font = `400 ${SIZE}px ${fontFamily}`;
  context.fillStyle = colour;
  context.strokeStyle = halo;
  context.lineWidth = HALO;
  context.lineJoin = 'round';
  context.textAlign = 'right';
  const write = (text: string, x: number, y: number): void => {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
  let right = room.width - MARGIN;
  for (const { unit, colours, ticks } of bars) {
    const left = right - WIDTH;
    context.textBaseline = 'alphabetic';
    write(unit, right, MARGIN + SIZE - 1);
    context.strokeRect(left, top, WIDTH, long);
    paintSteps(context, colours, { left, top, long });
    context.textBaseline = 'middle';
    context.fillStyle = colour;
    const shown = ticks.toReversed().filter(apart(long));
    for (const { text, place } of shown) {
      write(text, left - GAP, top + (1 - place) * long);
    }
    const widest = Math.max(0, ...shown.map(({ text }) => context.measureText(text).width));
    right = Math.min(left - GAP - widest, right - context.measureText(unit).width) - MARGIN;
  }
  context.restore();
}

function paintSteps(
  context: CanvasRenderingContext2D,
  colours: Uint8ClampedArray,
  { left, top, long }: { readonly left: number; readonly top: number; readonly long: number },
): void {
  const steps = colours.length / 4;
  const gradient = context.createLinearGradient(0, top + long, 0, top);
  for (let step = 0; step < steps; step++) {
    const [red, green, blue] = colours.subarray(4 * step);
    gradient.addColorStop(step / (steps - 1), `rgb(${red} ${green} ${blue})`);
  }
  context.fillStyle = gradient;
  context.fillRect(left, top, WIDTH, long);
}

/** Of labels from the highest on: whether one has room below the one before that had. */
function apart(long: number): (label: { readonly place: number }) => boolean {
  let last = Infinity;
  return ({ place }) => {
    const hasRoom = (last - place) * long >= LEAST_DISTANCE;
    last = hasRoom ? place : last;
    return hasRoom;
  };
}
