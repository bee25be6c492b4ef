import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { VolumeLoader } from '../volume-loader.ts';
import { first, shownBy, waitingLoader, type WaitingRequest } from './waiting-loader.ts';

const PATIENCE = 100;

let loader: VolumeLoader;
let requests: WaitingRequest[];

beforeEach(() => {
  jest.useFakeTimers();
  ({ loader, requests } = waitingLoader(8, false, undefined, PATIENCE));
});

afterEach(() => {
  loader.dispose();
  jest.useRealTimers();
});

/** Follows an iteration, whose preview comes at once. @returns the request for the whole of it. */
async function follow(iteration: number): Promise<WaitingRequest> {
  loader.show(first(iteration), iteration, true);
  await requests.at(-1)?.answer();
  const whole = requests[requests.length - 1];
  expect(whole).toMatchObject({ iteration, level: 'full' });
  return whole;
}

test('each whole that was given up for a newer one gives the next more time', async () => {
  for (const iteration of [1, 2]) {
    const whole = await follow(iteration);
    loader.show(first(iteration + 1), iteration + 1, true);
    jest.advanceTimersByTime(iteration * PATIENCE - 1);
    expect(whole.signal.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(whole.signal.aborted).toBe(true);
  }
  const whole = await follow(3);
  loader.show(first(4), 4, true);
  jest.advanceTimersByTime(3 * PATIENCE - 1);
  expect(whole.signal.aborted).toBe(false);
  await whole.answer();
  expect(shownBy(loader)).toBe('3 full');
  // One that came is a new beginning.
  const next = await follow(4);
  loader.show(first(5), 5, true);
  jest.advanceTimersByTime(PATIENCE);
  expect(next.signal.aborted).toBe(true);
});

test('a whole that takes longer than an iteration comes at last, however slow iterations are', async () => {
  // An iteration takes 2.5 times the patience, and a whole 2.8 times.
  for (const iteration of [1, 2]) {
    const whole = await follow(iteration);
    jest.advanceTimersByTime(2.5 * PATIENCE);
    expect(whole.signal.aborted).toBe(false);
    loader.show(first(iteration + 1), iteration + 1, true);
    expect(whole.signal.aborted).toBe(true);
  }
  const whole = await follow(3);
  jest.advanceTimersByTime(2.5 * PATIENCE);
  loader.show(first(4), 4, true);
  jest.advanceTimersByTime(0.3 * PATIENCE);
  expect(whole.signal.aborted).toBe(false);
  await whole.answer();
  expect(shownBy(loader)).toBe('3 full');
  expect(requests.at(-1)).toMatchObject({ iteration: 4, level: 'preview' });
});

test('the time that a whole has is bounded', async () => {
  for (let iteration = 1; iteration <= 9; iteration++) {
    const whole = await follow(iteration);
    loader.show(first(iteration + 1), iteration + 1, true);
    jest.advanceTimersByTime(5 * PATIENCE);
    expect(whole.signal.aborted).toBe(true);
  }
});

test('what the user chooses is asked for at once: another iteration, the latest, the next', async () => {
  await follow(3);
  loader.show(first(1), 3);
  expect(requests.at(-1)?.iteration).toBe(1);
  await requests.at(-1)?.answer();
  // The whole of what was chosen is on its way, and the latest is chosen.
  loader.show(first(3), 3, true);
  expect(requests.at(-1)).toMatchObject({ iteration: 3, level: 'preview' });
  await requests.at(-1)?.answer();
  loader.show(first(4), 4, true);
  expect(requests.at(-1)?.iteration).toBe(3);
  loader.show(first(4), 4);
  expect(requests.at(-1)?.iteration).toBe(4);
});

test('the iteration that is on its way, chosen by the user, stays', async () => {
  const whole = await follow(1);
  loader.show(first(2), 2, true);
  loader.show(first(1), 2);
  jest.advanceTimersByTime(9 * PATIENCE);
  await whole.answer();
  expect(shownBy(loader)).toBe('1 full');
  expect(requests).toHaveLength(2);
});

test('a newer one that waits can be left', async () => {
  const whole = await follow(1);
  loader.show(first(2), 2, true);
  loader.leaveNewer();
  await whole.answer();
  expect(shownBy(loader)).toBe('1 full');
  expect(requests).toHaveLength(2);
  loader.show(first(3), 3, true);
  expect(requests.at(-1)?.iteration).toBe(3);
});
