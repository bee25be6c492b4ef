import { describe, expect, test } from '@jest/globals';
import { placeOf, symlogThreshold, valueAt, type Display } from '../display.ts';
import { spacedTicks, ticksOf } from '../slices/ticks.ts';

const photons: Display = { scale: 'symlog', gamma: 1, low: 0, high: 1000 };

describe('the symmetric logarithmic scale', () => {
  test('turns logarithmic at one photon, or at 1 % of less bright pictures', () => {
    expect(symlogThreshold(photons)).toBe(1);
    expect(symlogThreshold({ low: -4, high: 2 })).toBe(0.04);
  });

  test('shows one photon clearly, zero at the beginning and equal factors at equal distances', () => {
    expect(placeOf(0, photons)).toBe(0);
    expect(placeOf(1, photons)).toBeCloseTo(Math.log(2) / Math.log(1001), 12);
    expect(placeOf(1000, photons)).toBe(1);
  });

  test('treats both signs alike', () => {
    const signed: Display = { ...photons, low: -50, high: 50 };
    expect(placeOf(0, signed)).toBeCloseTo(0.5, 12);
    expect(placeOf(-7, signed) + placeOf(7, signed)).toBeCloseTo(1, 12);
  });

  test.each([-50, -3, 0, 0.2, 1, 17, 49])('gives %d back', (value) => {
    const signed: Display = { ...photons, low: -60, high: 50 };
    expect(valueAt(placeOf(value, signed), signed)).toBeCloseTo(value, 9);
  });

  test('is labelled at zero and at powers of ten', () => {
    expect(ticksOf(photons).map(({ value }) => value)).toEqual([0, 1, 10, 100, 1000]);
    const signed: Display = { ...photons, low: -1000, high: 100 };
    expect(ticksOf(signed).map(({ value }) => value)).toEqual([
      -1000, -100, -10, -1, 0, 1, 10, 100,
    ]);
  });

  test('has steps between them where there are few', () => {
    const faint: Display = { ...photons, high: 25, threshold: 1 };
    expect(ticksOf(faint).map(({ value }) => value)).toEqual([0, 1, 2, 5, 10, 20]);
  });
});

test('labels of a colour bar keep their distance, the ends first', () => {
  const at = (...places: number[]): { value: number; place: number }[] =>
    places.map((place) => ({ value: place, place }));
  expect(spacedTicks(at(0, 0.2, 0.25, 0.5, 1))).toEqual(at(0, 0.25, 0.5, 1));
  expect(spacedTicks(at(0, 0.05, 0.5, 1))).toEqual(at(0, 0.5, 1));
});
