import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveBackAtRest } from '../../src/gateway/give-back-at-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('collects once, when nothing has happened for a while', () => {
  const collect = vi.fn();
  const isBusy = giveBackAtRest(collect, 1000);
  vi.advanceTimersByTime(5000);
  isBusy();
  vi.advanceTimersByTime(900);
  isBusy();
  vi.advanceTimersByTime(900);
  expect(collect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(collect).toHaveBeenCalledTimes(1);
});
