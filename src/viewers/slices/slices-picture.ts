import { canvasBlob } from '../canvas-blob.ts';
import { cssVariable } from '../dom.ts';
import type { SliceView } from './slice-view.ts';

/** Between the slices of a picture, CSS pixels. */
const GAP = 16;

/** The slices side by side as PNG, as large as they are on the page times `scale`. */
export function slicesPicture(
  styled: Element,
  views: readonly SliceView[],
  scale: number,
): Promise<Blob> {
  const extent = Math.max(
    1,
    ...views.map(({ field }) => Math.min(field.clientWidth, field.clientHeight)),
  );
  const step = Math.round((extent + GAP) * scale);
  const canvas = document.createElement('canvas');
  canvas.width = views.length * step - Math.round(GAP * scale);
  canvas.height = Math.round(extent * scale);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = cssVariable(styled, '--jp-layout-color1');
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (const view of views) {
      view.paintInto(context, canvas.height, scale);
      context.translate(step, 0);
    }
  }
  return canvasBlob(canvas);
}
