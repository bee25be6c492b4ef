import { inputError } from '@damselfly/compute/errors.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import { NO_PIXEL, type FrameGeometry, type FrameLayout } from './frame-layout.ts';

/** Cells of a picture at most: more than any detector fills, and 1 GB of memory for picture and layout. */
const MOST_CELLS = 2 ** 26;

/** Where the nearest cell is taken, a free one is looked for so far around it. */
const REACH = 4;

/** A step between pixels so near to 1 is 1: distances in pixels are whole then. */
const STEP_TOLERANCE = 0.02;

/**
 * Lays the pixels of a detector out as they lie on it: x, the first axis, down, and y to the right. Every
 * pixel has a cell of its own as long as one near it is free, so that panels that are turned hide none.
 *
 * @param voxel 1/nm per voxel of the model, where known.
 * @throws Input where the pixels lie too far from each other for a picture.
 */
export function layOutDetector(detector: Detector, voxel?: number): FrameLayout {
  const { pixelCount, qx, qy, qz, mask, distance, ewaldRadius } = detector;
  const flat =
    distance !== undefined && ewaldRadius !== undefined ? { distance, ewaldRadius } : undefined;
  // Where the ray to each pixel meets the plane of the detector, as in geometry/flat-detector.ts.
  const scale = qz.map((z) => (flat ? flat.distance / (z + flat.ewaldRadius) : 1));
  const x = qx.map((value, t) => value * scale[t]);
  const y = qy.map((value, t) => value * scale[t]);
  const step = pixelStep(x, y);
  const [down, right] = [axisOf(x, step), axisOf(y, step)];
  const cellCount = down.count * right.count;
  if (!(cellCount <= MOST_CELLS)) {
    throw inputError({
      what: 'The picture of the detector',
      expected: `at most ${MOST_CELLS} cells for its ${pixelCount} pixels`,
      found: `${down.count} x ${right.count}: its pixels lie too far apart`,
    });
  }
  const pixels = placePixels(down, right);
  const masks = new Uint8Array(cellCount).fill(NO_PIXEL);
  const q = new Float32Array(pixelCount);
  for (let cell = 0; cell < cellCount; cell++) {
    const pixel = pixels[cell];
    if (pixel >= 0) {
      masks[cell] = mask[pixel];
      q[pixel] = Math.sqrt(qx[pixel] ** 2 + qy[pixel] ** 2 + qz[pixel] ** 2);
    }
  }
  const geometry: FrameGeometry = {
    centre: { row: -down.first, column: -right.first },
    q,
    ...(flat && { flat }),
    voxelsPerPixel: flat ? (step * flat.ewaldRadius) / flat.distance : step,
    ...(voxel !== undefined && { voxel }),
  };
  return { rows: down.count, columns: right.count, pixels, mask: masks, geometry };
}

/** Where pixels stand along one side of the picture. */
interface Axis {
  /** Per pixel. */
  readonly cells: Int32Array;
  /** Position of cell 0, in pixels from the beam. */
  readonly first: number;
  readonly count: number;
}

function axisOf(values: Float64Array, step: number): Axis {
  let [least, largest] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  const cells = new Int32Array(values.length);
  for (let t = 0; t < values.length; t++) {
    cells[t] = Math.round((values[t] - least) / step);
  }
  return { cells, first: least / step, count: Math.round((largest - least) / step) + 1 };
}

/** The pixel of each cell, -1 where there is none. */
function placePixels(down: Axis, right: Axis): Int32Array<ArrayBuffer> {
  const pixels = new Int32Array(down.count * right.count).fill(-1);
  const homeless: number[] = [];
  for (let t = 0; t < down.cells.length; t++) {
    const cell = down.cells[t] * right.count + right.cells[t];
    if (pixels[cell] < 0) {
      pixels[cell] = t;
    } else {
      homeless.push(t);
    }
  }
  for (const t of homeless) {
    const cell = freeNeighbour(pixels, down, right, t);
    if (cell !== undefined) {
      pixels[cell] = t;
    }
  }
  return pixels;
}

function freeNeighbour(
  pixels: Int32Array,
  down: Axis,
  right: Axis,
  pixel: number,
): number | undefined {
  for (const [rows, columns] of NEIGHBOURS) {
    const row = down.cells[pixel] + rows;
    const column = right.cells[pixel] + columns;
    const isInside = row >= 0 && row < down.count && column >= 0 && column < right.count;
    const cell = row * right.count + column;
    if (isInside && pixels[cell] < 0) {
      return cell;
    }
  }
  return undefined;
}

/** Steps to the cells around one, the nearest first. */
const NEIGHBOURS = squareAround(REACH).sort(
  ([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d),
);

function squareAround(reach: number): [number, number][] {
  const edge = 2 * reach + 1;
  return Array.from({ length: edge * edge }, (_, i) => [
    Math.floor(i / edge) - reach,
    (i % edge) - reach,
  ]);
}

/** Between pixels that follow each other in the file: most of them are neighbours on the detector. */
function pixelStep(x: Float64Array, y: Float64Array): number {
  const steps: number[] = [];
  const every = Math.max(1, Math.floor(x.length / 10_000));
  for (let t = 1; t < x.length; t += every) {
    const step = Math.hypot(x[t] - x[t - 1], y[t] - y[t - 1]);
    if (step > 0) {
      steps.push(step);
    }
  }
  steps.sort((a, b) => a - b);
  const median = steps.at(Math.floor(steps.length / 2)) ?? 1;
  return Math.abs(median - 1) <= STEP_TOLERANCE ? 1 : median;
}
