import { colourTable } from '../colours/colour-table.ts';
import { placeOf } from '../display.ts';
import {
  GAP,
  HATCH,
  STRIPES,
  TINT,
  type FramePainter,
  type FramePicture,
} from './frame-picture.ts';
import { largestOfBlocks } from './largest-of-blocks.ts';
import { NOTHING, poolBlock, type Block } from './pool-values.ts';
import { isWholeMask } from './whole-mask.ts';
import type { Box } from '../slices/whole-pixels.ts';

const BLACK = pixelOf(GAP);
const LIGHT = pixelOf(HATCH.light);
const DARK = pixelOf(HATCH.dark);

/**
 * Paints on the processor, pixel for pixel what the shader does: where that is what draws anyway, and for pictures.
 * Its canvas is as large as what is seen of the picture, and opaque: the browser blends nothing (docs/viewers.md).
 */
export class CanvasPainter implements FramePainter {
  readonly canvas = document.createElement('canvas');

  paint(picture: FramePicture): void {
    const { canvas } = this;
    const part = coveredPart(picture);
    const { width, height } = part;
    canvas.hidden = width === 0 || height === 0;
    if (canvas.hidden) {
      return;
    }
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    lay(canvas, part);
    canvas.getContext('2d', { alpha: false })?.putImageData(framePixels(picture, part), 0, 0);
  }

  close(): void {
    this.canvas.width = 0;
    this.canvas.height = 0;
  }
}

/** What is seen of the picture on its canvas, device pixels. */
function coveredPart({ data: { layout }, place }: FramePicture): Box {
  const { bin, size } = place;
  const [left, right] = within(place.left, Math.ceil(layout.columns / bin) * size, place.width);
  const [top, bottom] = within(place.top, Math.ceil(layout.rows / bin) * size, place.height);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Lays a canvas over a part of the stage, which is on whole device pixels. */
function lay({ style }: HTMLElement, { left, top, width, height }: Box): void {
  const ratio = window.devicePixelRatio;
  style.left = `${left / ratio}px`;
  style.top = `${top / ratio}px`;
  style.width = `${width / ratio}px`;
  style.height = `${height / ratio}px`;
}

/** A picture as pixels of its canvas, or a part of them. Beside the picture they are transparent. */
export function framePixels(picture: FramePicture, part?: Box): ImageData {
  const { data, place, pooling, mask } = picture;
  const { size, bin } = place;
  const { width, height } = part ?? place;
  const [fromLeft, fromTop] = [part?.left ?? 0, part?.top ?? 0];
  const [left, top] = [place.left - fromLeft, place.top - fromTop];
  const { rows, columns } = data.layout;
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const colourAt = colouring(picture);
  const block: Block = { value: undefined, nothing: NOTHING.outside, isMergeOnly: false };
  const down = Math.ceil(rows / bin);
  const right = Math.ceil(columns / bin);
  const isQuick = pooling === 'max' && size === 1 && isWholeMask(data.layout.mask);
  const largest = new Float32Array(isQuick ? right : 0);
  for (let i = 0; i < down; i++) {
    const [firstY, lastY] = within(top + i * size, size, height);
    if (firstY >= lastY) {
      continue;
    }
    if (isQuick) {
      largestOfBlocks(data, bin, i * bin, largest);
    }
    for (let j = 0; j < right; j++) {
      const firstX = Math.max(left + j * size, 0);
      const lastX = Math.min(left + (j + 1) * size, width);
      if (firstX >= lastX) {
        continue;
      }
      if (isQuick && largest[j] > -Infinity) {
        // A block is one pixel.
        pixels[firstY * width + firstX] = colourAt(largest[j], false);
        continue;
      }
      poolBlock(data, pooling, mask, bin, i * bin, j * bin, block);
      const { value } = block;
      const isHatched = mask === 'marked' && block.nothing === NOTHING.ignored;
      const isTinted = mask === 'marked' && block.isMergeOnly;
      const colour = value === undefined ? BLACK : colourAt(value, isTinted);
      for (let y = firstY; y < lastY; y++) {
        for (let x = firstX; x < lastX; x++) {
          pixels[y * width + x] =
            value === undefined && isHatched ? hatchAt(x + fromLeft, y + fromTop) : colour;
        }
      }
    }
  }
  return image;
}

/** So many whole numbers have their colours remembered: numbers of photons are rarely larger. */
const REMEMBERED = 1024;

/** The colours of values, as an image keeps them; a logarithm for each pixel would take longer than all else. */
function colouring({
  colours,
  display,
}: FramePicture): (value: number, isTinted: boolean) => number {
  const table = colourTable(colours);
  const plain = new Uint32Array(table.buffer);
  const tinted = Uint32Array.from({ length: 256 }, (_, i) =>
    pixelOf(
      TINT.colour.map((tint, channel) => {
        const own = table[4 * i + channel];
        return own + TINT.part * (tint - own);
      }),
    ),
  );
  const indexOf = (value: number): number => Math.round(255 * placeOf(value, display));
  const remembered = Int16Array.from({ length: REMEMBERED }, (_, count) => indexOf(count));
  return (value, isTinted) => {
    const isCount = value >= 0 && value < REMEMBERED && Math.floor(value) === value;
    const index = isCount ? remembered[value] : indexOf(value);
    return isTinted ? tinted[index] : plain[index];
  };
}

/** Red, green and blue as an opaque pixel of an image. */
function pixelOf(channels: readonly number[]): number {
  const bytes = Uint8ClampedArray.from([...channels, 255]);
  return new Uint32Array(bytes.buffer)[0];
}

/** The pixels of the canvas from `first` on that one block covers. */
function within(first: number, size: number, end: number): [number, number] {
  return [Math.max(first, 0), Math.min(first + size, end)];
}

function hatchAt(x: number, y: number): number {
  return (x + y) % STRIPES.period < STRIPES.width ? LIGHT : DARK;
}
