import { expect, test } from 'vitest';
import { frameLists, hasFrameLists } from '../../../src/backends/wasm/frame-lists.ts';
import { photonLists } from '../../../src/backends/wasm/photon-lists.ts';
import { pixelBlocks } from '../../../src/backends/wasm/pixel-blocks.ts';
import { denseFrame } from '../../../src/photons/dense-photons.ts';
import { randomProblem } from '../../support/random-problem.ts';

const { pixels, photons } = randomProblem({
  frames: 12,
  pixels: 300,
  likelihoodPixels: 250,
  rotations: 1,
  size: 21,
});
const blocks = pixelBlocks(pixels, 32);
const lists = frameLists(photonLists(photons, blocks), blocks, photons.frameCount);

/** Units of 16 bytes from one kept block to the next. */
const UNITS = 5;

test('hold the photons of every pixel, frame after frame', () => {
  const frames = Array.from({ length: photons.frameCount }, (_, d) => denseFrame(photons, d));
  blocks.order.forEach((pixel, place) => {
    const counts = frames.map((frame) => frame[pixel]);
    const lit = counts.flatMap((count, d) => (count > 0 ? [{ place: UNITS * d, count }] : []));
    const ones = lists.ones.subarray(lists.onesOffsets[place], lists.onesOffsets[place + 1]);
    expect([...ones]).toEqual(lit.filter(({ count }) => count === 1).map((one) => one.place));
    const [from, to] = lists.multiOffsets.subarray(place, place + 2);
    expect([...lists.multi.subarray(2 * from, 2 * to)]).toEqual(
      lit.filter(({ count }) => count > 1).flatMap((several) => [several.place, several.count]),
    );
  });
});

test('are made of few photons only, and where tomograms are sums of them', () => {
  const setup = {
    grid: { edge: 21, depth: 21, models: 1 },
    frameCount: 12,
    blocks: { ...blocks, likelihoodBlocks: 8 },
    tiles: { numbers: { length: 16 } },
  };
  const none = { length: 0 };
  const sizes = {
    onesOffsets: none,
    ones: none,
    multiOffsets: none,
    multi: none,
    intensities: none,
  };
  expect(hasFrameLists(setup, sizes)).toBe(true);
  expect(hasFrameLists({ ...setup, frameCount: 20_000 }, sizes)).toBe(false);
  expect(hasFrameLists(setup, { ...sizes, ones: { length: 2_000_000 } })).toBe(false);
  expect(hasFrameLists({ ...setup, gaussian: { sigma: 1 } }, sizes)).toBe(false);
});
