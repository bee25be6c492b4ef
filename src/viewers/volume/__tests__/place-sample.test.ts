import { expect, test } from '@jest/globals';
import { PlaceSample } from '../scene/place-sample.ts';

/** The first numbers of the places that are kept of so many. */
function keptOf(sample: PlaceSample, count: number): number[] {
  sample.clear();
  for (let i = 0; i < count; i++) {
    sample.add(i, -i, 2 * i);
  }
  const { positions } = sample;
  return Array.from({ length: positions.length / 3 }, (_, place) => {
    const [x, y, z] = positions.subarray(3 * place, 3 * place + 3);
    expect([y, z]).toEqual([-x, 2 * x]);
    return x;
  });
}

test.each([1, 7, 9999, 10_000, 10_001, 20_001, 123_456])(
  'of %i places an even part is kept',
  (count) => {
    const sample = new PlaceSample();
    const kept = keptOf(sample, count);
    expect(sample.added).toBe(count);
    const every = kept.length > 1 ? kept[1] : 1;
    expect(kept).toEqual(Array.from({ length: Math.ceil(count / every) }, (_, i) => every * i));
    expect(kept.length).toBeLessThanOrEqual(10_000);
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, 5000));
  },
);

test('its room is used again', () => {
  const sample = new PlaceSample();
  keptOf(sample, 30_000);
  expect(keptOf(sample, 3)).toEqual([0, 1, 2]);
});
