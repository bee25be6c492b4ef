import {
  AXIS_MARGIN,
  columnCentre,
  columnWidth,
  type IterationAxis,
} from '../charts/iteration-axis.ts';
import type { RasterPicture } from './raster-rows.ts';

/** Columns are told apart by a line where they are at least this wide, pixels. */
const WIDE_COLUMN = 6;

/** Distance of the lines of the hatching, pixels. */
const HATCH = 8;

export interface RasterColours {
  /** 256 colours, red, green, blue, alpha. */
  readonly table: Uint8ClampedArray;
  readonly background: string;
  readonly hatch: string;
}

/** Draws the picture, hatches the iterations that are to come or to be read, and separates the columns. */
export function paintRaster(
  canvas: HTMLCanvasElement,
  picture: RasterPicture,
  axis: IterationAxis,
  colours: RasterColours,
): void {
  const across = axis.width - AXIS_MARGIN.left - AXIS_MARGIN.right;
  const context = canvas.getContext('2d');
  // A page that changes its theme has no width for a moment.
  if (context === null || across < 1 || canvas.width === 0) {
    return;
  }
  const ratio = canvas.width / across;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  hatch(context, colours.hatch, ratio);
  const image = pictureImage(picture, colours.table);
  if (image !== undefined) {
    context.imageSmoothingEnabled = false;
    const width = columnWidth(axis) * picture.finished * ratio;
    context.fillStyle = colours.background;
    picture.read.forEach((isRead, place) => {
      if (isRead > 0) {
        const [from, to] = [place, place + 1].map((at) => (at * width) / picture.width);
        context.fillRect(from, 0, to - from, canvas.height);
      }
    });
    context.drawImage(image, 0, 0, width, canvas.height);
  }
  if (columnWidth(axis) >= WIDE_COLUMN) {
    context.fillStyle = colours.background;
    for (let column = 1; column < picture.finished; column++) {
      const x = (columnCentre(axis, column + 0.5) - AXIS_MARGIN.left) * ratio;
      context.fillRect(Math.round(x), 0, Math.max(1, Math.round(ratio)), canvas.height);
    }
  }
}

function pictureImage(
  { width, height, codes }: RasterPicture,
  table: Uint8ClampedArray,
): OffscreenCanvas | undefined {
  if (width === 0 || height === 0) {
    return undefined;
  }
  const pixels = new ImageData(width, height);
  // A whole pixel at a time: there may be millions of them.
  const colours = new Uint32Array(table.slice().buffer);
  colours[0] = 0;
  new Uint32Array(pixels.data.buffer).set(Uint32Array.from(codes, (code) => colours[code]));
  const image = new OffscreenCanvas(width, height);
  image.getContext('2d')?.putImageData(pixels, 0, 0);
  return image;
}

function hatch(context: CanvasRenderingContext2D, colour: string, ratio: number): void {
  const { width, height } = context.canvas;
  context.strokeStyle = colour;
  context.lineWidth = 2 * ratio;
  context.beginPath();
  for (let x = 0; x < width + height; x += HATCH * Math.SQRT2 * ratio) {
    context.moveTo(x, 0);
    context.lineTo(x - height, height);
  }
  context.stroke();
}
