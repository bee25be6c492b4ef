import { expect, it } from '@jest/globals';
import { AXIS_MARGIN } from '../../charts/iteration-axis.ts';
import { paintRaster } from '../raster-painter.ts';

const picture = {
  finished: 2,
  width: 2,
  height: 1,
  read: Uint8Array.of(1, 1),
  codes: Uint8Array.of(1, 2),
  unchanged: [0, 0],
};
const colours = { table: new Uint8ClampedArray(1024), background: '', hatch: '' };

/** A canvas that counts the lines drawn on it; jsdom draws nothing by itself. */
function canvasOf(width: number): { canvas: HTMLCanvasElement; lines: () => number } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  let lines = 0;
  const context = {
    canvas,
    setTransform: () => undefined,
    clearRect: () => undefined,
    beginPath: () => undefined,
    moveTo: () => undefined,
    lineTo: () => {
      lines += 1;
    },
    stroke: () => undefined,
  };
  Object.defineProperty(canvas, 'getContext', { value: () => context });
  return { canvas, lines: () => lines };
}

it.each([0, AXIS_MARGIN.left + AXIS_MARGIN.right, 10])(
  'draws nothing, and ends, where the panel is %i px wide',
  (width) => {
    const { canvas, lines } = canvasOf(200);
    paintRaster(canvas, picture, { width, last: 5 }, colours);
    expect(lines()).toBe(0);
  },
);
