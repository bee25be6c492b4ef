import { describe, expect, test } from 'vitest';
import { BRICK, maxBricks } from '../../src/volume/max-bricks.ts';
import { quantise, quantisedValues } from '../../src/volume/quantise.ts';
import { volumeTexels } from '../../src/volume/volume-texels.ts';
import { halfValue } from '../support/half-value.ts';

const EDGE = 19;
const values = Float32Array.from(
  { length: EDGE ** 3 },
  (_, i) => Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 7,
);

/** The largest value of a brick and one voxel around, by looking at each. */
function largestOf(brick: readonly number[]): number {
  let most = -Infinity;
  values.forEach((value, i) => {
    const place = [Math.floor(i / EDGE ** 2), Math.floor(i / EDGE) % EDGE, i % EDGE];
    const isNear = place.every(
      (at, axis) => at >= BRICK * brick[axis] - 1 && at <= BRICK * (brick[axis] + 1),
    );
    most = isNear ? Math.max(most, value) : most;
  });
  return most;
}

test('bricks hold the largest values within and one voxel around', () => {
  const { values: bricks, count } = maxBricks(values, EDGE);
  expect(count).toBe(3);
  bricks.forEach((most, i) => {
    expect(most).toBe(largestOf([Math.floor(i / 9), Math.floor(i / 3) % 3, i % 3]));
  });
});

describe('a texture', () => {
  test('keeps bytes where values lie evenly between them', () => {
    const coded = quantise(values, 'linear');
    const { format, texels, factor, offset } = volumeTexels(coded, EDGE, 'r8');
    expect(format).toBe('r8');
    expect([...texels]).toEqual([...coded.values]);
    const meaning = quantisedValues(coded);
    expect((factor * texels[5]) / 255 + offset).toBeCloseTo(meaning[coded.values[5]], 6);
  });

  test('of logarithmic codes holds what they stand for', () => {
    const coded = quantise(values, 'log');
    const meaning = quantisedValues(coded);
    const { format, texels, factor, offset } = volumeTexels(coded, EDGE, 'r8');
    expect([format, offset]).toEqual(['r16f', 0]);
    for (let i = 0; i < texels.length; i += 50) {
      const expected = meaning[coded.values[i]];
      expect(Math.abs(halfValue(texels[i]) * factor - expected)).toBeLessThanOrEqual(
        1e-3 * expected,
      );
    }
  });

  test('of floats holds them as they are where asked to', () => {
    const made = volumeTexels(values, EDGE, 'r32f');
    expect([...made.texels]).toEqual([...values]);
    expect(made).toMatchObject({ format: 'r32f', factor: 1, offset: 0, edge: EDGE, count: 3 });
  });

  test('of values that are all zero can be drawn', () => {
    const { factor, texels } = volumeTexels(new Float32Array(8), 2, 'r16f');
    expect(factor).toBe(1);
    expect([...texels]).toEqual(new Array(8).fill(0));
  });
});
