import {
  AXIS_MARGIN,
  columnCentre,
  columnWidth,
  iterationTicks,
  type IterationAxis,
} from '../charts/iteration-axis.ts';
import { placedElement } from '../charts/placed-element.ts';
import { colourGradient } from '../colours/colour-table.ts';
import { element } from '../dom.ts';
import type { RasterData } from './raster-data.ts';

/** Heights around the picture: the name above; iterations and legend below. */
export const RASTER_MARGIN = { top: 28, bottom: 44 } as const;

/** Width of a character of a label, with what stays free beside it, about, pixels. */
const CHARACTER = 7;

/** The labels of frames, iterations and rotations around a raster of `height` pixels in all. */
export function rasterLabels(
  { frames, finished, last, labels }: Omit<RasterData, 'columns'>,
  axis: IterationAxis,
  height: number,
): HTMLElement[] {
  const bottom = height - RASTER_MARGIN.bottom;
  const rows = frameTicks(frames).map((frame) => {
    const part = frames > 1 ? frame / (frames - 1) : 0;
    const top = RASTER_MARGIN.top + part * (bottom - RASTER_MARGIN.top);
    return placedElement('dfl-Raster-frame', { top }, labels.count(frame));
  });
  const columns = iterationTicks(axis).map((tick) => {
    const place = { left: columnCentre(axis, tick), top: bottom + 4 };
    return placedElement('dfl-Raster-iteration', place, String(tick));
  });
  const colours = element('span', 'dfl-Raster-colours');
  colours.style.background = colourGradient('viridis');
  const legend = placedElement('dfl-Raster-legend', { left: AXIS_MARGIN.left });
  legend.append(
    element('span', 'dfl-Raster-axisName', {}, labels.iteration),
    labels.ends[0],
    colours,
    labels.ends[1],
  );
  const toCome = last - finished;
  const toComeText = labels.toCome(toCome);
  if (toCome * columnWidth(axis) > toComeText.length * CHARACTER) {
    const left = columnCentre(axis, finished + (toCome + 1) / 2);
    const middle = { left, top: (RASTER_MARGIN.top + bottom) / 2 };
    columns.push(placedElement('dfl-Raster-toCome', middle, toComeText));
  }
  return [...rows, ...columns, legend];
}

/** The first, 0, the last, and up to four round numbers of frames well between. */
function frameTicks(frames: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, frames / 2)));
  const step =
    [1, 2, 5, 10].map((digit) => digit * power).find((one) => frames / one <= 5) ?? frames;
  const ticks = Array.from({ length: Math.floor(frames / step) }, (_, i) => (i + 1) * step);
  const last = Math.max(0, frames - 1);
  return [0, ...ticks.filter((tick) => last - tick > step / 2), ...(last > 0 ? [last] : [])];
}
