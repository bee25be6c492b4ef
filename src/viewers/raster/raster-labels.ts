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
import { unreadStretches } from './unread-stretches.ts';

/** Heights around the picture: the name above; iterations and legend below. */
export const RASTER_MARGIN = { top: 28, bottom: 44 } as const;

/** Width of a character of a label, with what stays free beside it, about, pixels. */
const CHARACTER = 7;

/** The labels of frames, iterations and rotations around a raster of `height` pixels in all. */
export function rasterLabels(data: RasterData, axis: IterationAxis, height: number): HTMLElement[] {
  const { frames, finished, last, labels } = data;
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
  const empty = [
    ...unreadStretches(data).map(({ reason, ...stretch }) => {
      return { ...stretch, text: labels.unread(reason) };
    }),
    { first: finished + 1, last, text: labels.toCome(last - finished) },
  ];
  const remarks = empty
    .filter(({ first, last: end, text }) => {
      return (end - first + 1) * columnWidth(axis) > text.length * CHARACTER;
    })
    .map(({ first, last: end, text }) => {
      const left = columnCentre(axis, (first + end) / 2);
      const middle = { left, top: (RASTER_MARGIN.top + bottom) / 2 };
      return placedElement('dfl-Raster-toCome', middle, text);
    });
  return [...rows, ...columns, ...remarks, legend];
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
