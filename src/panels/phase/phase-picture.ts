import { canvasBlob } from '../../viewers/canvas-blob.ts';
import { outlinePath } from './model/outline-path.ts';
import type { PhasedClass } from './model/class-phasing.ts';
import {
  densityColours,
  intensityColours,
  planePixels,
} from '../../viewers/colours/plane-colours.ts';
import { shownHalfEdge, shownSquare } from './model/shown-part.ts';

/** Edge of each of the three pictures, pixels, and what stands between them. */
const EDGE = 512;
const GAP = 16;

/** Measured and calculated intensity and the density with its outline, side by side, as PNG. */
export function phasePicture({
  size,
  phased: { prepared, snapshot },
}: {
  readonly size: number;
  readonly phased: PhasedClass;
}): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 3 * EDGE + 2 * GAP;
  canvas.height = EDGE;
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingEnabled = false;
    const colours = intensityColours(prepared.values);
    const measured = planePixels(prepared.values, colours, prepared.isMeasured);
    drawPlane(context, measured, size, shownSquare(size), 0);
    const calculated = planePixels(snapshot.intensity, colours);
    drawPlane(context, calculated, size, shownSquare(size), EDGE + GAP);
    const square = shownSquare(size, shownHalfEdge(snapshot.support, size));
    const density = planePixels(snapshot.density, densityColours(snapshot.density));
    const left = 2 * (EDGE + GAP);
    drawPlane(context, density, size, square, left);
    const { first, edge } = square;
    const zoom = EDGE / edge;
    context.setTransform(zoom, 0, 0, zoom, left - first * zoom, -first * zoom);
    context.lineWidth = 1.5 / zoom;
    context.strokeStyle = '#fff';
    context.stroke(new Path2D(outlinePath(snapshot.support, size)));
  }
  return canvasBlob(canvas);
}

function drawPlane(
  context: CanvasRenderingContext2D,
  pixels: Uint8ClampedArray<ArrayBuffer>,
  size: number,
  { first, edge }: ReturnType<typeof shownSquare>,
  left: number,
): void {
  const plane = document.createElement('canvas');
  plane.width = size;
  plane.height = size;
  plane.getContext('2d')?.putImageData(new ImageData(pixels, size, size), 0, 0);
  context.drawImage(plane, first, first, edge, edge, left, 0, EDGE, EDGE);
}
