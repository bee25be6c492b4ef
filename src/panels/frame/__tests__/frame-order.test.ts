import { describe, expect, test } from '@jest/globals';
import { readRanges } from '../data/read-ranges.ts';
import { modesOfFrames } from '../data/run-photons.ts';
import { FrameOrder } from '../model/frame-order.ts';

/** Every third frame is blacklisted; modes go 0, 1, 0, 1. */
const rules = {
  frameCount: 12,
  blacklist: Uint8Array.from({ length: 12 }, (_, frame) => Number(frame % 3 === 0)),
  modes: Int32Array.from({ length: 12 }, (_, frame) => frame % 2),
  skipsBlacklisted: true,
};

const all = (order: FrameOrder): number[] => [...order.between(0, Infinity)];

describe('FrameOrder', () => {
  test('leaves blacklisted frames out when it shall', () => {
    expect(all(new FrameOrder(rules))).toEqual([1, 2, 4, 5, 7, 8, 10, 11]);
    expect(new FrameOrder({ ...rules, skipsBlacklisted: false }).count).toBe(12);
  });

  test('keeps the frames of one mode', () => {
    expect(all(new FrameOrder({ ...rules, mode: 1 }))).toEqual([1, 5, 7, 11]);
  });

  test('goes on from any frame, by any steps, and stays at its ends', () => {
    const order = new FrameOrder(rules);
    expect(order.after(2, 1)).toBe(4);
    expect(order.after(3, 1)).toBe(4);
    expect(order.after(3, -1)).toBe(2);
    expect(order.after(1, -1)).toBe(1);
    expect(order.after(4, 100)).toBe(11);
    expect(new FrameOrder({ ...rules, mode: 7 }).after(5, 1)).toBe(5);
  });

  test('knows where a frame stands, and takes any by chance', () => {
    const order = new FrameOrder(rules);
    expect(order.positionOf(5)).toBe(3);
    expect(order.positionOf(6)).toBeUndefined();
    expect(order.random(0.999)).toBe(11);
    expect([...order.between(4, 8)]).toEqual([4, 5, 7, 8]);
    expect(order.countBetween(4, 8)).toBe(4);
    expect(order.countBetween(8, 4)).toBe(0);
  });

  test('goes through all where nothing is left out, and through none where there are none', () => {
    const order = new FrameOrder({ frameCount: 5, skipsBlacklisted: true });
    expect(all(order)).toEqual([0, 1, 2, 3, 4]);
    expect(order.positionOf(3)).toBe(3);
    expect(order.positionOf(5)).toBeUndefined();
    expect([order.after(3, 1), order.after(4, 1), order.after(2, -9)]).toEqual([4, 4, 0]);
    expect([order.random(0), order.random(0.999)]).toEqual([0, 4]);
    expect([...order.between(2, 3)]).toEqual([2, 3]);
    expect(order.countBetween(2, Infinity)).toBe(3);
    const none = new FrameOrder({ frameCount: 0, skipsBlacklisted: true });
    expect(all(none)).toEqual([]);
    expect(none.after(2, 1)).toBe(2);
    expect(none.random(0.5)).toBeUndefined();
  });
});

test('the mode of a frame is its most likely one; a frame that takes no part has none', () => {
  expect([...modesOfFrames([0.2, 0.8, 0.9, 0.1, 0, 0], 2)]).toEqual([1, 0, -1]);
});

test('frames that stand near each other are read together', () => {
  expect(readRanges([1, 2, 5, 40, 41])).toEqual([
    { from: 1, to: 6 },
    { from: 40, to: 42 },
  ]);
  const long = readRanges(Array.from({ length: 600 }, (_, i) => i));
  expect(long.map(({ from, to }) => to - from)).toEqual([256, 256, 88]);
});

test('every other frame is counted among those that take part, as a run counts them', () => {
  const blacklist = Uint8Array.of(0, 1, 0, 0, 1, 0, 0);
  const rules = { frameCount: 7, blacklist, skipsBlacklisted: false };
  expect(all(new FrameOrder({ ...rules, parity: 'odd' }))).toEqual([2, 5]);
  expect(all(new FrameOrder({ ...rules, parity: 'even' }))).toEqual([0, 3, 6]);
  expect(all(new FrameOrder({ ...rules, chosen: [6, 1, 3] }))).toEqual([1, 3, 6]);
});
