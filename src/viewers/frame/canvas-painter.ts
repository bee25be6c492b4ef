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
import { NOTHING, poolBlock, type Block } from './pool-values.ts';

/** Paints on the processor, pixel for pixel what the shader does: where there is no WebGL, and for pictures. */
export class CanvasPainter implements FramePainter {
  readonly canvas = document.createElement('canvas');

  paint(picture: FramePicture): void {
    const { width, height } = picture.place;
    this.canvas.width = width;
    this.canvas.height = height;
    if (width > 0 && height > 0) {
      this.canvas.getContext('2d')?.putImageData(framePixels(picture), 0, 0);
    }
  }

  close(): void {
    this.canvas.width = 0;
    this.canvas.height = 0;
  }
}

/** A picture as pixels of its canvas. */
export function framePixels(picture: FramePicture): ImageData {
  const { data, place, display, pooling, mask } = picture;
  const { width, height, left, top, size, bin } = place;
  const { rows, columns } = data.layout;
  const image = new ImageData(width, height);
  const table = colourTable(picture.colours);
  const block: Block = { value: undefined, nothing: NOTHING.outside, isMergeOnly: false };
  const down = Math.ceil(rows / bin);
  const right = Math.ceil(columns / bin);
  for (let i = 0; i < down; i++) {
    const [firstY, lastY] = within(top + i * size, size, height);
    if (firstY >= lastY) {
      continue;
    }
    for (let j = 0; j < right; j++) {
      const [firstX, lastX] = within(left + j * size, size, width);
      if (firstX >= lastX) {
        continue;
      }
      poolBlock(data, pooling, mask, bin, i * bin, j * bin, block);
      const { value } = block;
      const colour =
        value === undefined
          ? undefined
          : table.subarray(4 * Math.round(255 * placeOf(value, display)));
      const isTinted = mask === 'marked' && block.isMergeOnly;
      const isHatched = mask === 'marked' && block.nothing === NOTHING.ignored;
      for (let y = firstY; y < lastY; y++) {
        for (let x = firstX; x < lastX; x++) {
          const at = 4 * (y * width + x);
          for (let channel = 0; channel < 3; channel++) {
            image.data[at + channel] =
              colour === undefined
                ? nothingAt(x, y, isHatched)[channel]
                : isTinted
                  ? colour[channel] + TINT.part * (TINT.colour[channel] - colour[channel])
                  : colour[channel];
          }
          image.data[at + 3] = 255;
        }
      }
    }
  }
  return image;
}

/** The pixels of the canvas from `first` on that one block covers. */
function within(first: number, size: number, end: number): [number, number] {
  return [Math.max(first, 0), Math.min(first + size, end)];
}

function nothingAt(x: number, y: number, isHatched: boolean): readonly number[] {
  if (!isHatched) {
    return GAP;
  }
  return (x + y) % STRIPES.period < STRIPES.width ? HATCH.light : HATCH.dark;
}
