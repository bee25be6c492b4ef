import type { PixelTable } from '../emc-problem.ts';
import { compactOrder } from '../float32/compact-order.ts';

/**
 * The pixels in compact blocks, so that what a block touches of the model and of a tile's rows stays in
 * the cache, and positions within a block are short. A pixel's slot is its block times `blockSize` plus
 * its place in the block; blocks of the likelihood come first and hold no pixel that is merged only.
 */
export interface PixelBlocks {
  readonly blockSize: number;
  /** Blocks of the likelihood. */
  readonly likelihoodBlocks: number;
  /** Pixels in each block, at most `blockSize`. */
  readonly counts: Uint32Array;
  /** For each block: x, y, z of its centre in voxels. */
  readonly centres: Float64Array;
  /** For each block: no pixel is farther from the centre. */
  readonly radii: Float64Array;
  /** Pixel numbers, block after block without gaps. */
  readonly order: Uint32Array;
  /** The slot of each pixel. */
  readonly slots: Uint32Array;
}

/** Makes blocks of `blockSize` pixels; the last one of the likelihood and the very last may hold fewer. */
export function pixelBlocks(pixels: PixelTable, blockSize: number): PixelBlocks {
  const { count, likelihoodCount } = pixels;
  const order = new Uint32Array(count);
  order.set(orderOfRange(pixels, 0, likelihoodCount, blockSize));
  order.set(orderOfRange(pixels, likelihoodCount, count, blockSize), likelihoodCount);
  const likelihoodBlocks = Math.ceil(likelihoodCount / blockSize);
  const blockCount = likelihoodBlocks + Math.ceil((count - likelihoodCount) / blockSize);
  const counts = new Uint32Array(blockCount);
  const centres = new Float64Array(3 * blockCount);
  const radii = new Float64Array(blockCount);
  const slots = new Uint32Array(count);
  let begin = 0;
  for (let block = 0; block < blockCount; block++) {
    const end = Math.min(begin + blockSize, block < likelihoodBlocks ? likelihoodCount : count);
    const members = order.subarray(begin, end);
    counts[block] = members.length;
    centres.set(centreOf(pixels, members), 3 * block);
    radii[block] = radiusOf(pixels, members, centres.subarray(3 * block));
    members.forEach((pixel, place) => {
      slots[pixel] = block * blockSize + place;
    });
    begin = end;
  }
  return { blockSize, likelihoodBlocks, counts, centres, radii, order, slots };
}

/** Pixel numbers `from` to `to - 1` in compact order. */
function orderOfRange(
  { qx, qy, qz }: PixelTable,
  from: number,
  to: number,
  blockSize: number,
): Uint32Array {
  const part = [qx, qy, qz].map((values) => values.subarray(from, to));
  return compactOrder(part, blockSize).map((pixel) => from + pixel);
}

/** The middle of the box around the pixels. */
function centreOf({ qx, qy, qz }: PixelTable, members: Uint32Array): number[] {
  return [qx, qy, qz].map((values) => {
    const own = Array.from(members, (pixel) => values[pixel]);
    const lowest = own.reduce((a, b) => Math.min(a, b));
    const highest = own.reduce((a, b) => Math.max(a, b));
    return (lowest + highest) / 2;
  });
}

function radiusOf(
  { qx, qy, qz }: PixelTable,
  members: Uint32Array,
  [x, y, z]: Float64Array,
): number {
  return members.reduce(
    (largest, pixel) => Math.max(largest, Math.hypot(qx[pixel] - x, qy[pixel] - y, qz[pixel] - z)),
    0,
  );
}
