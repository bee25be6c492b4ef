import { cssVariable } from '../../dom.ts';
import { paintBars } from '../../slices/paint-bars.ts';
import type { PaintedBar } from '../../slices/painted-bar.ts';
import { paintSvg } from './paint-svg.ts';

/** What lies over a picture and belongs to it. */
export interface Marks {
  /** Holds the picture that is seen. */
  readonly stage: HTMLElement;
  /** Lies over it on the page: axes, scale bar, rings, a measured distance. */
  readonly drawn: readonly SVGElement[];
  /** What its colours mean: said beside it on the page. */
  readonly bars: readonly PaintedBar[];
}

/** The lowest part of a picture is that of the scale bar; CSS pixels. */
const SCALE_BAR = 48;

/** Paints what lies over a picture into it. @param scale pixels of the picture per CSS pixel. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  { stage, drawn, bars }: Marks,
  scale: number,
): void {
  const origin = stage.getBoundingClientRect();
  for (const node of drawn) {
    paintSvg(context, node, origin, scale);
  }
  const style = {
    fontFamily: getComputedStyle(stage).fontFamily,
    colour: cssVariable(stage, '--jp-ui-font-color1'),
    halo: cssVariable(stage, '--dfl-scene'),
  };
  const { width, height } = origin;
  paintBars(context, bars, style, { width, height: height - SCALE_BAR }, scale);
}
