import { expect, test } from '@jest/globals';
import { valueTicks } from '../inspector/value-ticks.ts';

const LINEAR = { scale: 'linear', gamma: 1 } as const;

test('both ends are told, and round values between them where there is room', () => {
  const ticks = valueTicks({ ...LINEAR, low: 0, high: 512 }, false);
  expect(ticks.map(({ text }) => text)).toEqual(['0', '200', '400', '512']);
  expect(ticks.map(({ isWide }) => isWide)).toEqual([false, false, true, false]);
});

test('long labels leave no room for others', () => {
  const ticks = valueTicks({ scale: 'log', gamma: 1, low: 9.43e-6, high: 9.43 }, false);
  expect(ticks[0].text).toBe('9.4×10⁻⁶');
  expect(ticks.at(-1)?.text).toBe('9.4');
  expect(ticks.filter(({ isWide }) => !isWide).length).toBeLessThan(ticks.length);
});

test('what is 0 but for rounding is told as 0', () => {
  expect(valueTicks({ ...LINEAR, low: 8.3e-14, high: 1 }, false)[0].text).toBe('0');
  expect(valueTicks({ ...LINEAR, low: 0.01, high: 1 }, false)[0].text).toBe('0.010');
});

test('of either sign 0 is in the middle', () => {
  const ticks = valueTicks({ ...LINEAR, low: 0, high: 0.9 }, true);
  expect(ticks.map(({ place, text }) => [place, text])).toEqual([
    [0, '−0.90'],
    [0.5, '0'],
    [1, '0.90'],
  ]);
});
