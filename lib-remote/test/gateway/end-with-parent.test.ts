import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endWithParent } from '../../src/gateway/end-with-parent.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a parent that went while the gateway opened is noticed, once', () => {
  const end = vi.fn();
  endWithParent(process.ppid + 1, end);
  vi.advanceTimersByTime(60_000);
  expect(end).toHaveBeenCalledOnce();
});

test('nothing ends while the parent is there', () => {
  const end = vi.fn();
  const stop = endWithParent(process.ppid, end);
  vi.advanceTimersByTime(60_000);
  stop();
  expect(end).not.toHaveBeenCalled();
});
