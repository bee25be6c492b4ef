import { expect, test } from 'vitest';
import { blockSize } from '../../../src/backends/wasm/block-size.ts';
import { pixelBlocks } from '../../../src/backends/wasm/pixel-blocks.ts';
import { randomProblem } from '../../support/random-problem.ts';

const { pixels } = randomProblem({
  frames: 1,
  pixels: 500,
  likelihoodPixels: 333,
  rotations: 1,
  size: 31,
});
const blocks = pixelBlocks(pixels, 64);

test('fills blocks with the pixels of the likelihood first, the others apart', () => {
  expect(blocks.likelihoodBlocks).toBe(6);
  expect([...blocks.counts]).toEqual([64, 64, 64, 64, 64, 13, 64, 64, 39]);
  const firsts = Array.from(blocks.order.subarray(0, 333));
  expect(Math.max(...firsts)).toBe(332);
  expect([...blocks.order].sort((a, b) => a - b)).toEqual([...Array(500).keys()]);
});

test('gives each pixel the slot at which the order has it', () => {
  let position = 0;
  blocks.counts.forEach((count, block) => {
    for (let place = 0; place < count; place++, position++) {
      expect(blocks.slots[blocks.order[position]]).toBe(64 * block + place);
    }
  });
});

test('knows how far each block reaches', () => {
  const { qx, qy, qz } = pixels;
  blocks.slots.forEach((slot, pixel) => {
    const block = Math.floor(slot / 64);
    const [x, y, z] = blocks.centres.subarray(3 * block);
    const distance = Math.hypot(qx[pixel] - x, qy[pixel] - y, qz[pixel] - z);
    expect(distance).toBeLessThanOrEqual(blocks.radii[block]);
    expect(blocks.radii[block]).toBeLessThan(20);
  });
});

test('takes larger blocks where frames hold few photons, within 16-bit numbers', () => {
  const size = (pixelCount: number, lit: number): number =>
    blockSize(
      randomProblem({
        ...{ frames: 20, pixels: pixelCount, likelihoodPixels: pixelCount, rotations: 1, size: 3 },
        lit,
      }),
    );
  expect(size(20_000, 0.3)).toBe(1024);
  expect(size(20_000, 0.01)).toBe(4096);
  expect(size(20_000, 0)).toBe(32_768);
});
