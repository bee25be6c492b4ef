import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { RunDetail } from '@damselfly/remote/http';
import { FakeSource } from '../../__tests__/fake-source.ts';
import { RunNews } from '../run-news.ts';

let source: FakeSource;
let news: RunNews;
/** The iterations whose arrays have come. */
let come: Set<number>;
let areSeen: boolean;
/** Answers to what was asked of the run, the oldest first. */
let answers: ((detail: RunDetail) => void)[];

beforeEach(async () => {
  jest.useFakeTimers();
  source = new FakeSource();
  const first = await source.detail();
  answers = [];
  source.detail = () => new Promise((answer) => answers.push(answer));
  come = new Set([1, 2]);
  areSeen = true;
  news = new RunNews(source, 'a', {
    areSeen: () => areSeen,
    haveCome: (iteration) => come.has(iteration),
  });
  news.hear();
  await answer(first.iteration);
});

afterEach(() => {
  news.dispose();
  jest.useRealTimers();
});

/** Answers the oldest request: the run is so far. */
async function answer(iteration: number): Promise<void> {
  const detail = await new FakeSource({ iteration }).detail();
  answers.shift()?.(detail);
  await pass(0);
}

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

const arrive = (iteration: number): void => {
  come.add(iteration);
  news.consider();
};

/** The iterations of the head and of the charts. */
const told = (): unknown[] => [news.told.summary?.iteration, news.told.detail?.iteration];

test('a new iteration is told when its detail and its arrays have come, in either order', async () => {
  source.tell({ iteration: 3 });
  expect(told()).toEqual([2, 2]);
  await answer(3);
  expect(told()).toEqual([2, 2]);
  arrive(3);
  expect(told()).toEqual([3, 3]);
  source.tell({ iteration: 4 });
  arrive(4);
  expect(told()).toEqual([3, 3]);
  await answer(4);
  expect(told()).toEqual([4, 4]);
});

test('the answer to what was asked before is not taken for that of a new iteration', async () => {
  source.tell({ reason: 'it waits' });
  source.tell({ iteration: 3 });
  arrive(3);
  await answer(2);
  expect(told()).toEqual([2, 2]);
  await answer(3);
  expect(told()).toEqual([3, 3]);
});

test('an answer may be ahead of what its source tells', async () => {
  source.tell({ reason: 'it waits' });
  arrive(3);
  await answer(3);
  source.tell({ iteration: 3 });
  expect(told()).toEqual([3, 3]);
});

test('an iteration that comes while another is awaited is told with its own charts', async () => {
  source.tell({ iteration: 3 });
  await pass(100);
  source.tell({ iteration: 4 });
  await answer(3);
  arrive(3);
  expect(told()).toEqual([2, 2]);
  arrive(4);
  await answer(4);
  expect(told()).toEqual([4, 4]);
});

test('what does not come holds back for a moment only, counted from the first iteration', async () => {
  source.tell({ iteration: 3 });
  await pass(300);
  source.tell({ iteration: 4 });
  await pass(99);
  expect(told()).toEqual([2, 2]);
  await pass(1);
  expect(told()).toEqual([4, 2]);
});

test('nothing is held back where nobody looks', () => {
  areSeen = false;
  source.tell({ iteration: 3 });
  expect(told()).toEqual([3, 2]);
});

test('a run that is begun anew is told at once, and so is one that is deleted', async () => {
  source.tell({ begun: '2026-11-21T10:00:00Z' });
  source.tell({ iteration: 3 });
  expect(told()).toEqual([2, 2]);
  const begun = jest.fn();
  news.begunAnew.connect(begun);
  source.tell({ iteration: 1, begun: '2026-11-21T12:00:00Z' });
  expect(told()).toEqual([1, 2]);
  expect(begun).toHaveBeenCalledTimes(1);
  source.tell({ iteration: 4 });
  expect(told()).toEqual([1, 2]);
  source.detail = () => Promise.reject(new Error('There is no such run.'));
  source.forget();
  await pass(0);
  expect([news.told.summary, news.isDeleted]).toEqual([undefined, true]);
});
