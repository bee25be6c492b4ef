import { expect, test } from 'vitest';
import { planePreviews } from '../../src/volume/plane-previews.ts';
import { quantisedValues } from '../../src/volume/quantise.ts';
import { volumesOf } from '../../src/volume/volumes-of.ts';

test('planes share one range', () => {
  const { full, statistics, histogram } = planePreviews(Float64Array.of(1, 2, 100, 50), 'log');
  const meaning = quantisedValues(full);
  expect(full.high).toBe(100);
  expect(meaning[full.values[3]] / 50).toBeCloseTo(1, 1);
  expect(statistics).toMatchObject({ minimum: 1, maximum: 100, mean: 38.25 });
  expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(4);
});

test('every mode of a model is a volume of its own; planes are none', () => {
  const values = Float64Array.from({ length: 16 }, (_, i) => i);
  const volumes = volumesOf(values, [2, 2, 2, 2]);
  expect(volumes?.map(({ size, values: [first] }) => [size, first])).toEqual([
    [2, 0],
    [2, 8],
  ]);
  expect(volumesOf(values, [4, 2, 2])).toBeUndefined();
});
