import { canvasBlob } from '../canvas-blob.ts';
import { cssVariable } from '../dom.ts';
import type { ClassCell } from './class-cell.ts';

/** Height of the two lines below a class, CSS pixels. */
const CAPTION = 36;

/** Around every class, CSS pixels. */
const MARGIN = 6;

/** The classes as they are shown, with number and occupancy, as PNG. @param edge of one, CSS pixels. */
export function classesPicture(
  styled: Element,
  cells: readonly ClassCell[],
  { columns, edge }: { readonly columns: number; readonly edge: number },
  scale: number,
): Promise<Blob> {
  const step = Math.round((edge + 2 * MARGIN) * scale);
  const rowHeight = step + Math.round(CAPTION * scale);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.min(columns, cells.length) * step);
  canvas.height = Math.max(1, Math.ceil(cells.length / columns) * rowHeight);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = cssVariable(styled, '--jp-layout-color1');
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingEnabled = false;
    context.textAlign = 'center';
    context.fillStyle = cssVariable(styled, '--jp-ui-font-color1');
    context.font = `${12 * scale}px system-ui, sans-serif`;
    cells.forEach((cell, i) => {
      const x = (i % columns) * step + MARGIN * scale;
      const y = Math.floor(i / columns) * rowHeight + MARGIN * scale;
      const extent = edge * scale;
      context.save();
      context.beginPath();
      context.arc(x + extent / 2, y + extent / 2, extent / 2, 0, 2 * Math.PI);
      context.clip();
      context.drawImage(cell.canvas, x, y, extent, extent);
      context.restore();
      context.fillText(cell.name, x + extent / 2, y + extent + 14 * scale);
      context.fillText(cell.occupancy, x + extent / 2, y + extent + 30 * scale);
    });
  }
  return canvasBlob(canvas);
}
