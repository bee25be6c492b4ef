import { describe, expect, test } from 'vitest';
import { binVolume } from '../../src/volume/bin-volume.ts';
import { volumePreviews } from '../../src/volume/previews.ts';
import { growingStatistics, volumeStatistics } from '../../src/volume/statistics.ts';
import { quantise, quantisedValues } from '../../src/volume/quantise.ts';

function cube(size: number, value: (x: number, y: number, z: number) => number): Float64Array {
  return Float64Array.from({ length: size ** 3 }, (_, i) =>
    value(Math.floor(i / size ** 2), Math.floor(i / size) % size, i % size),
  );
}

describe('quantise', () => {
  test('linear codes are off by at most half a step', () => {
    const values = Float64Array.of(-3, -2.9, 0, 1, 6.99, 7);
    const coded = quantise(values, 'linear');
    const meaning = quantisedValues(coded);
    coded.values.forEach((code, i) => {
      expect(Math.abs(meaning[code] - values[i])).toBeLessThanOrEqual(10 / 255 / 2 + 1e-12);
    });
    expect([coded.low, coded.high]).toEqual([-3, 7]);
  });

  test('logarithmic codes are off by at most 2.8 % over six decades', () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => 10 ** (2 - (6 * i) / 999));
    const coded = quantise(values, 'log');
    const meaning = quantisedValues(coded);
    coded.values.forEach((code, i) => {
      expect(Math.abs(Math.log(meaning[code] / values[i]))).toBeLessThan(0.028);
    });
  });

  test('what is not positive is code 0 and means 0', () => {
    const coded = quantise(Float64Array.of(-1, 0, 1e-9, 1), 'log');
    expect([...coded.values]).toEqual([0, 0, 0, 255]);
    expect(quantisedValues(coded)[0]).toBe(0);
    expect([...quantise(Float64Array.of(-1, 0), 'log').values]).toEqual([0, 0]);
  });

  test('a constant volume is one code', () => {
    expect(new Set(quantise(new Float64Array(8).fill(5), 'linear').values).size).toBe(1);
  });
});

describe('binVolume', () => {
  test.each([1, 2, 3, 4, 7])('edge %i: each voxel is the mean of those it covers', (size) => {
    const values = cube(size, (x, y, z) => Math.sin(x * 31 + y * 7 + z));
    const half = Math.ceil(size / 2);
    const binned = binVolume(values, size);
    const truth = cube(half, (x, y, z) => {
      const covered = [...values].filter(
        (_, i) =>
          Math.floor(i / size ** 2) >> 1 === x &&
          (Math.floor(i / size) % size) >> 1 === y &&
          (i % size) >> 1 === z,
      );
      return covered.reduce((sum, value) => sum + value, 0) / covered.length;
    });
    binned.forEach((value, i) => {
      expect(value).toBeCloseTo(truth[i], 12);
    });
  });
});

test('both levels share one range and the histogram counts every voxel', () => {
  const values = cube(5, (x, y, z) => x * y * z);
  const { full, preview, statistics, histogram, previewSize } = volumePreviews(values, 5, 'log');
  expect([preview.low, preview.high]).toEqual([full.low, full.high]);
  expect(preview.values).toHaveLength(previewSize ** 3);
  expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(125);
  expect(statistics).toMatchObject({ minimum: 0, maximum: 64, mean: 8 });
});

test('statistics of parts are those of the whole; a value that is no number shows in the mean', () => {
  const values = Float64Array.from({ length: 100 }, (_, i) => Math.sin(i) * i);
  const statistics = growingStatistics();
  for (let from = 0; from < 100; from += 30) {
    statistics.add(values.subarray(from, from + 30));
  }
  expect(statistics.result()).toEqual(volumeStatistics(values));
  statistics.add([NaN]);
  expect(statistics.result().mean).toBeNaN();
});
