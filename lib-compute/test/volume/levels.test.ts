import { describe, expect, test } from 'vitest';
import { enclosedPart, levelEnclosing } from '../../src/volume/levels.ts';
import { quantise, quantisedValues } from '../../src/volume/quantise.ts';
import { histogramOf } from '../../src/volume/statistics.ts';

describe('levelEnclosing', () => {
  test.each(['linear', 'log'] as const)('%s: leaves 1 %% of the voxels inside', (scale) => {
    const values = Float64Array.from({ length: 20_000 }, (_, i) => 10 ** (i / 4000));
    const coded = quantise(values, scale);
    const level = levelEnclosing(histogramOf(coded), quantisedValues(coded), 0.01);
    const inside = values.filter((value) => value >= level).length / values.length;
    expect(inside).toBeGreaterThan(0.005);
    expect(inside).toBeLessThanOrEqual(0.0115);
  });

  test('always leaves something inside', () => {
    const coded = quantise(Float64Array.of(0, 0, 5, 5), 'linear');
    const [histogram, meaning] = [histogramOf(coded), quantisedValues(coded)];
    const level = levelEnclosing(histogram, meaning, 0.01);
    expect(level).toBeLessThan(5);
    expect(enclosedPart(histogram, meaning, level)).toBe(0.5);
  });

  test('a constant volume is inside as a whole', () => {
    const coded = quantise(new Float64Array(8).fill(3), 'linear');
    expect(levelEnclosing(histogramOf(coded), quantisedValues(coded), 0.01)).toBe(3);
  });
});

describe('enclosedPart', () => {
  test('counts voxels of at least the level', () => {
    const coded = quantise(Float64Array.of(0, 51, 102, 255), 'linear');
    const [histogram, meaning] = [histogramOf(coded), quantisedValues(coded)];
    expect(enclosedPart(histogram, meaning, 51)).toBe(0.75);
    expect(enclosedPart(histogram, meaning, 51.1)).toBe(0.5);
    expect(enclosedPart(histogram, meaning, -1)).toBe(1);
    expect(enclosedPart(histogram, meaning, 256)).toBe(0);
  });
});
