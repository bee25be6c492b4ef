import { describe, expect, test } from '@jest/globals';
import { automaticFrameRange, chosenFrameRange, frameStatistics } from '../frame-range.ts';
import { layOutDetector } from '../lay-out-detector.ts';
import { largestOfBlocks } from '../largest-of-blocks.ts';
import { layOutFileOrder } from '../lay-out-file-order.ts';
import { NOTHING, poolBlock, type Block } from '../pool-values.ts';
import { pooledStatistics } from '../pooled-statistics.ts';
import { detectorAt, gridOf } from './detector-fixture.ts';

const SIZE = 30;
const mask = Array.from({ length: SIZE * SIZE }, (_, t) => (t < 2 ? 2 : t < 4 ? 1 : 0));
const layout = layOutDetector(detectorAt(gridOf(SIZE, SIZE), mask));
const values = Float32Array.from({ length: SIZE * SIZE }, (_, t) => Number(t === 777));

function pool(pooling: 'max' | 'mean' | 'sum', bin: number, row: number, column: number): Block {
  const block: Block = { value: undefined, nothing: NOTHING.outside, isMergeOnly: false };
  poolBlock({ layout, values }, pooling, 'marked', bin, row, column, block);
  return block;
}

describe('poolBlock', () => {
  test.each([2, 3, 5, 7, 8, 16])('a single photon is seen at 1 : %d', (bin) => {
    const blocks: (number | undefined)[] = [];
    for (let row = 0; row < SIZE; row += bin) {
      for (let column = 0; column < SIZE; column += bin) {
        blocks.push(pool('max', bin, row, column).value);
      }
    }
    expect(blocks.filter((value) => value === 1)).toHaveLength(1);
  });

  test('sums count every photon once, means divide by the pixels that count', () => {
    const row = Math.floor(777 / SIZE);
    expect(pool('sum', SIZE, 0, 0).value).toBe(1);
    expect(pool('mean', SIZE, 0, 0).value).toBeCloseTo(1 / (SIZE * SIZE - 2), 12);
    expect(pool('mean', 2, row - (row % 2), 26).value).toBe(0.25);
  });

  test('tells ignored pixels from gaps, and those that are merged only', () => {
    expect(pool('max', 1, 0, 0)).toMatchObject({ value: undefined, nothing: NOTHING.ignored });
    expect(pool('max', 1, 0, 2)).toMatchObject({ value: 0, isMergeOnly: true });
    expect(pool('max', 1, 0, 4)).toMatchObject({ value: 0, isMergeOnly: false });
    expect(pool('max', 2, SIZE, 0)).toMatchObject({ value: undefined, nothing: NOTHING.outside });
  });
});

describe('largestOfBlocks', () => {
  test.each([1, 2, 7, 16])('finds what poolBlock finds at 1 : %d', (bin) => {
    const whole = layOutFileOrder(SIZE * SIZE);
    const frame = Float32Array.from(values, (_, t) => (t % 11 === 0 ? NaN : ((t * 37) % 101) - 50));
    frame.fill(NaN, 0, 5);
    const found: number[] = [];
    const pooled: number[] = [];
    const largest = new Float32Array(Math.ceil(SIZE / bin));
    const block: Block = { value: undefined, nothing: NOTHING.outside, isMergeOnly: false };
    for (let row = 0; row < SIZE; row += bin) {
      largestOfBlocks({ layout: whole, values: frame }, bin, row, largest);
      found.push(...largest);
      for (let column = 0; column < SIZE; column += bin) {
        const data = { layout: whole, values: frame };
        poolBlock(data, 'max', 'marked', bin, row, column, block);
        pooled.push(block.value ?? -Infinity);
      }
    }
    expect(found).toEqual(pooled);
  });
});

describe('the range of colours', () => {
  test('leaves out what the mask ignores and what is not a number', () => {
    const frame = values.slice();
    frame[0] = 1e6;
    frame[10] = NaN;
    expect(frameStatistics({ layout, values: frame }, 'marked').maximum).toBe(1);
    expect(frameStatistics({ layout, values: frame }, 'off').maximum).toBe(1e6);
  });

  test('shows a single photon on every scale', () => {
    const statistics = frameStatistics({ layout, values }, 'marked');
    expect(automaticFrameRange(statistics, 'symlog')).toEqual({ low: 0, high: 1 });
    expect(automaticFrameRange(statistics, 'linear')).toEqual({ low: 0, high: 1 });
    expect(automaticFrameRange(statistics, 'log')).toEqual({ low: 1, high: 2 });
  });

  test.each([
    { of: [0, 3, NaN, 0.5, -2], is: { minimum: -2, maximum: 3, leastPositive: 0.5 } },
    { of: [4, 2, NaN], is: { minimum: 2, maximum: 4, leastPositive: 2 } },
    { of: [0, 0, 7], is: { minimum: 0, maximum: 7, leastPositive: 7 } },
    { of: [-3, -1], is: { minimum: -3, maximum: -1, leastPositive: 1 } },
    { of: [-3, 0], is: { minimum: -3, maximum: 0, leastPositive: 1 } },
    { of: [NaN, NaN], is: { minimum: 0, maximum: 0, leastPositive: 1 } },
  ])('knows the ends of $of', ({ of, is }) => {
    const whole = layOutFileOrder(of.length);
    const frame = Float32Array.from({ length: whole.mask.length }, (_, cell) => of.at(cell) ?? NaN);
    expect(frameStatistics({ layout: whole, values: frame }, 'marked')).toMatchObject(is);
  });

  test('a range that a logarithm cannot show begins where it can', () => {
    const statistics = frameStatistics({ layout, values }, 'marked');
    expect(chosenFrameRange(statistics, 'log', { low: 0, high: 9 })).toEqual({ low: 1, high: 9 });
  });

  test('of sums follows the sums', () => {
    const ones = new Float32Array(SIZE * SIZE).fill(1);
    expect(pooledStatistics({ layout, values: ones }, 'marked', 5).maximum).toBe(25);
    expect(pooledStatistics({ layout, values: ones }, 'marked', 5).minimum).toBe(23);
  });
});
