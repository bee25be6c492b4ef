import { signedVolume } from '@damselfly/compute/volume/signed-volume.ts';
import { expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import { signedTicks } from '../../slices/ticks.ts';
import { statisticsText } from '../inspector/statistics-text.ts';
import { levelOf, levelText } from '../levels/resolve-level.ts';
import { joinedHistogram, signedHistogram } from '../inspector/signed-histogram.ts';
import { ENGLISH_VOLUME_LABELS } from '../english-labels.ts';

const values = Float32Array.of(-4, -4, -2, 0, 0, 0, 2, 4);
const data = { ...volumeFixture(values, 'linear'), ...signedVolume(values, 'linear', 16) };

test('values below 0 and above are counted apart, in voxels of the model', () => {
  const { below, above } = signedHistogram(data);
  const half = Math.round(255 / 2);
  expect([below[255], below[half], below[0]]).toEqual([4, 2, 0]);
  expect([above[255], above[half], above[0]]).toEqual([2, 2, 6]);
});

test('of a map that is no cube its own voxels are counted, not what is laid around them', () => {
  // Four voxels in a cube of eight.
  const own = signedVolume(values.slice(0, 4), 'linear', 4);
  const cube = signedVolume(Float32Array.of(-4, -4, -2, 0, 0, 0, 0, 0), 'linear', 4, own);
  const { below, above } = signedHistogram({ ...data, ...cube, size: 2 });
  const half = Math.round(255 / 2);
  expect([below[255], below[half], below[0]]).toEqual([2, 1, 0]);
  expect([above[255], above[half], above[0]]).toEqual([0, 0, 1]);
});

test('their histogram runs from the lowest over 0 to the highest', () => {
  const joined = joinedHistogram(signedHistogram(data));
  expect(joined).toHaveLength(512);
  expect([joined[0], joined[511]]).toEqual([4, 2]);
});

test('the figures name both ends, and no mean', () => {
  expect(statisticsText(data, ENGLISH_VOLUME_LABELS)).toBe('−4.00 to 4.00 · σ 2.65');
});

test('a level counts for both signs, however it was given', () => {
  expect(levelOf(data, -2)).toBe(2);
  expect(levelOf(data, { sigmas: -1 })).toBeCloseTo(data.sigma);
  expect(levelText(data, 2)).toBe('±2.00');
});

test.each(['linear', 'log'] as const)('ticks are the same on both sides of 0: %s', (scale) => {
  const ticks = signedTicks({ scale, gamma: 1, low: scale === 'log' ? 0.01 : 0, high: 100 });
  const middle = ticks.findIndex(({ value }) => value === 0);
  expect(ticks[middle].place).toBe(0.5);
  expect(ticks.length).toBe(2 * middle + 1);
  expect(middle).toBeLessThanOrEqual(2);
  expect(ticks[ticks.length - 1]).toEqual({ value: 100, place: 1 });
  for (const [i, { value, place }] of ticks.entries()) {
    const opposite = ticks[ticks.length - 1 - i];
    expect(value + opposite.value).toBe(0);
    expect(place + opposite.place).toBeCloseTo(1);
  }
});
