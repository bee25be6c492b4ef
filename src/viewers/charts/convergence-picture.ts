import type { PlacedChart } from './chart-figure.ts';
import type { ChartPlot } from './chart-plot.ts';
import { readTheme } from './chart-theme.ts';

/** The stack of charts as PNG, with the names and values that stand above plotly's drawings. */
export async function convergencePicture(
  node: HTMLElement,
  plots: readonly ChartPlot[],
  charts: readonly PlacedChart[],
  iteration: number,
  scale: number,
): Promise<Blob> {
  const { clientWidth: width, clientHeight: height } = node;
  const drawings = await Promise.all(plots.map((plot) => plot.picture(scale)));
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('The browser gives no canvas to draw the picture on.');
  }
  const theme = readTheme(node);
  context.fillStyle = getComputedStyle(node).getPropertyValue('--jp-layout-color1');
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const { image, top } of drawings) {
    context.drawImage(image, 0, top * scale);
  }
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
