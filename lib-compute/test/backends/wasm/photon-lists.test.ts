import { expect, test } from 'vitest';
import { photonLists, type PhotonLists } from '../../../src/backends/wasm/photon-lists.ts';
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

/** The photons of one frame by slot, read from the lists. */
function frameOf(lists: PhotonLists, frame: number): Map<number, number> {
  const bySlot = new Map<number, number>();
  const add = (block: number, place: number, count: number): void => {
    if (place !== blocks.blockSize) {
      const slot = block * blocks.blockSize + place;
      bySlot.set(slot, (bySlot.get(slot) ?? 0) + count);
    }
  };
  blocks.counts.forEach((_, block) => {
    const list = block * photons.frameCount + frame;
    for (let i = lists.onesOffsets[list]; i < lists.onesOffsets[list + 1]; i++) {
      add(block, lists.ones[i], 1);
    }
    for (let i = lists.multiOffsets[list]; i < lists.multiOffsets[list + 1]; i++) {
      add(block, lists.multi[2 * i], lists.multi[2 * i + 1]);
    }
  });
  return bySlot;
}

test('hold every photon of every frame at its slot', () => {
  const lists = photonLists(photons, blocks);
  for (let frame = 0; frame < photons.frameCount; frame++) {
    const expected = new Map<number, number>();
    denseFrame(photons, frame).forEach((count, pixel) => {
      if (count > 0) {
        expected.set(blocks.slots[pixel], count);
      }
    });
    expect(frameOf(lists, frame)).toEqual(expected);
  }
});

test('are filled up to even lengths with a row that is no pixel', () => {
  const { onesOffsets, multiOffsets, ones, multi } = photonLists(photons, blocks);
  for (const offset of [...onesOffsets, ...multiOffsets]) {
    expect(offset % 2).toBe(0);
  }
  const fillers = multi.filter((_, i) => i % 2 === 0 && multi[i] === blocks.blockSize);
  expect(fillers.length).toBeGreaterThan(0);
  expect(ones.length - photons.ones.length).toBeGreaterThan(0);
  multi.forEach((place, i) => {
    if (i % 2 === 0 && place === blocks.blockSize) {
      expect(multi[i + 1]).toBe(0);
    }
  });
});

test('split counts that 16 bits cannot hold', () => {
  const bright = { ...photons, counts: photons.counts.map((count) => count * 50_000) };
  const lists = photonLists(bright, blocks);
  const total = (counts: Iterable<number>): number =>
    [...counts].reduce((sum, count) => sum + count, 0);
  for (let frame = 0; frame < photons.frameCount; frame++) {
    expect(total(frameOf(lists, frame).values())).toBe(total(denseFrame(bright, frame)));
  }
});
