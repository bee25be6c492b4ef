import { afterEach, expect, test, vi } from 'vitest';
import {
  ReachedMaxima,
  sharedMaxima,
} from '../../../../src/backends/wasm/screening/reached-maxima.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('each worker learns what the others have reached, rounded down', () => {
  const maxima = sharedMaxima(3, 2);
  if (!maxima) {
    throw new Error('Node has shared memory.');
  }
  const [first, second] = [0, 1].map((worker) => new ReachedMaxima({ maxima, worker }));
  const reached = new Float64Array(3).fill(-Infinity);
  first.exchange(Float64Array.of(-10.5, -Infinity, 3.25), reached);
  second.exchange(Float64Array.of(-20, -7.5, -Infinity), reached);
  expect([...reached]).toEqual([-11, -8, 3]);
  first.exchange(Float64Array.of(-10.5, -Infinity, 3.25), reached);
  expect([...reached]).toEqual([-11, -8, 3]);
});

test('what was reached before is told, too', () => {
  const maxima = sharedMaxima(1, 2) ?? expect.fail();
  new ReachedMaxima({ maxima, worker: 0 }).exchange(
    Float64Array.of(-Infinity),
    Float64Array.of(-5),
  );
  const reached = Float64Array.of(-Infinity);
  new ReachedMaxima({ maxima, worker: 1 }).exchange(Float64Array.of(-8), reached);
  expect(reached[0]).toBe(-5);
});

test('what no whole number of 32 bits holds is not told', () => {
  const maxima = sharedMaxima(1, 2);
  const reached = new Float64Array(1).fill(-Infinity);
  new ReachedMaxima({ maxima: maxima ?? expect.fail(), worker: 0 }).exchange(
    Float64Array.of(-1e12),
    reached,
  );
  expect(reached[0]).toBe(-Infinity);
});

test('one worker shares with nobody, nor do pages without shared memory', () => {
  expect(sharedMaxima(3, 1)).toBeUndefined();
  vi.stubGlobal('SharedArrayBuffer', undefined);
  expect(sharedMaxima(3, 2)).toBeUndefined();
});
