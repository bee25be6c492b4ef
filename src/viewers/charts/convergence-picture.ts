import Plotly from 'plotly.js/lib/core';
import { readTheme } from './chart-theme.ts';
import type { PlacedChart } from './convergence-figure.ts';

/** The stack of charts as PNG, with the names and values that stand above plotly's drawing. */
export async function convergencePicture(
  plot: HTMLElement,
  charts: readonly PlacedChart[],
  iteration: number,
  scale: number,
): Promise<Blob> {
  const { clientWidth: width, clientHeight: height } = plot;
  const drawing = new Image();
  drawing.src = await Plotly.toImage(plot, { format: 'png', width, height, scale });
  await drawing.decode();
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('The browser gives no canvas to draw the picture on.');
  }
  const theme = readTheme(plot);
  context.fillStyle = getComputedStyle(plot).getPropertyValue('--jp-layout-color1');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawing, 0, 0);
  context.scale(scale, scale);
  context.fillStyle = theme.text;
  for (const { series, row } of charts) {
    const value = series.values.at(iteration - 1);
    context.font = `500 12px ${theme.font}`;
    context.textAlign = 'left';
    context.fillText(series.name, 0, row.name + 14);
    context.textAlign = 'right';
    const text = value === undefined ? '–' : `${series.format(value)} ${series.unit}`;
    context.fillText(text.trim(), width, row.name + 14);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
