import { expect, test } from 'vitest';
import { denseFrame } from '../../../../src/photons/dense-photons.ts';
import { HUB_PHOTONS, NO_HUB } from '../../../../src/backends/wasm/screening/hubs.ts';
import {
  ROWS,
  screeningBlocks,
  ZERO_ROW,
} from '../../../../src/backends/wasm/screening/screening-blocks.ts';
import { screeningLists } from '../../../../src/backends/wasm/screening/screening-lists.ts';
import { randomProblem } from '../../../support/random-problem.ts';

const PIXELS = 2 * ROWS + 100;
const { pixels, photons } = randomProblem({
  frames: 4,
  pixels: PIXELS,
  likelihoodPixels: PIXELS - 50,
  rotations: 1,
  size: 41,
});
// Numbers of photons that are split, and too many for one total.
const counts = photons.counts.map((count, i) => (i % 40 === 0 ? 100_000 : (count * i) % 1500) + 2);
const bright = { ...photons, counts };
const blocks = screeningBlocks({ pixels, photons: bright });
const { offsets, lists, behind } = screeningLists(bright, blocks);

/** In the place of the number of photons, of which pairs follow. */
const HUBS = 0x4000;

/** Photons of the hubs of a block, by their rows. */
function readHubs(frame: number, block: number): Map<number, number> {
  const found = new Map<number, number>();
  let entry = offsets[block * 4 + frame];
  while (lists[entry] !== 0) {
    const end = entry + 2 + 4 * lists[entry + 1];
    for (let pair = entry + 2; lists[entry] === HUBS && pair < end; pair += 4) {
      for (const place of [pair, pair + 1]) {
        const row = lists[place];
        expect(lists[place + 2]).toBeLessThan(2 ** 15);
        found.set(row, (found.get(row) ?? 0) + lists[place + 2]);
      }
    }
    entry = end;
  }
  return found;
}

/** Photons of each other row of a block, and that no total of 16 bits overflows on the way. */
function readList(frame: number, block: number): Map<number, number> {
  const found = new Map<number, number>();
  let entry = offsets[block * 4 + frame];
  let total = 0;
  for (let head = lists[entry]; head !== 0; head = lists[entry]) {
    if (head === HUBS) {
      entry += 2 + 4 * lists[entry + 1];
      continue;
    }
    const part = head & 0x7fff;
    total = head & 0x8000 ? 0 : total;
    const end = entry + 2 + 4 * lists[entry + 1];
    let rows = 0;
    for (entry += 2; entry < end; entry++) {
      const row = lists[entry];
      if (row !== ZERO_ROW) {
        found.set(row, (found.get(row) ?? 0) + part);
        rows++;
      }
    }
    total += 63 * part * rows;
    expect(total).toBeLessThan(2 ** 16);
  }
  return found;
}

test('blocks follow each other from the centre outwards', () => {
  const distance = (t: number): number => Math.hypot(pixels.qx[t], pixels.qy[t], pixels.qz[t]);
  const ofBlock = (block: number): number[] =>
    Array.from(blocks.rows.keys()).filter((t) => Math.floor(blocks.rows[t] / ROWS) === block);
  expect(Array.from(blocks.counts)).toEqual([0, 1, 2].map((block) => ofBlock(block).length));
  expect(new Set(blocks.rows).size).toBe(PIXELS - 50);
  for (const block of [1, 2]) {
    const outermost = Math.max(...ofBlock(block - 1).map(distance));
    expect(Math.min(...ofBlock(block).map(distance))).toBeGreaterThanOrEqual(outermost);
  }
});

test('the lists hold all photons of the likelihood, and totals never overflow', () => {
  for (let frame = 0; frame < 4; frame++) {
    const dense = denseFrame(bright, frame);
    const found = [0, 1, 2].map((block) => readList(frame, block));
    const hubs = [0, 1, 2].map((block) => readHubs(frame, block));
    blocks.rows.forEach((row, pixel) => {
      const block = Math.floor(row / ROWS);
      const isHub = blocks.hubs[pixel] !== NO_HUB && dense[pixel] > HUB_PHOTONS;
      const other = isHub ? hubs[block].get(blocks.hubs[pixel]) : found[block].get(row % ROWS);
      expect(other ?? 0).toBe(dense[pixel]);
    });
    const sums = [0, 1, 2].map((block) =>
      [...found[block].values(), ...hubs[block].values()].reduce((sum, value) => sum + value, 0),
    );
    [0, 1, 2, 3].forEach((block) => {
      const expected = sums.slice(block).reduce((sum, value) => sum + value, 0);
      expect(behind[block * 4 + frame]).toBe(expected);
    });
  }
});
