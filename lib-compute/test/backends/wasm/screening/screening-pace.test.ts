import { expect, test } from 'vitest';
import { ScreeningPace } from '../../../../src/backends/wasm/screening/screening-pace.ts';

/** How many of the next tiles are taken as they are. */
function pauseOf(pace: ScreeningPace): number {
  for (let count = 0; ; count++) {
    if (pace.isWorthwhile()) {
      return count;
    }
  }
}

test('after some tries in vain it pauses, longer each time, until a try is worth it', () => {
  const pace = new ScreeningPace();
  for (let tries = 1; tries <= 6; tries++) {
    pace.note(0.9);
    expect(pauseOf(pace)).toBe(0);
  }
  expect(pace.pays).toBe(true);
  const pauses = [7, 8, 9, 10, 11, 12, 13].map(() => {
    pace.note(0.9);
    expect(pace.pays).toBe(false);
    return pauseOf(pace);
  });
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 64]);
  pace.note(0.1);
  expect(pace.pays).toBe(true);
  expect(pauseOf(pace)).toBe(0);
});
