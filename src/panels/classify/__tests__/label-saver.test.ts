import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { PageLabelKeeper } from '../data/kept-labels.ts';
import { ClassLabels } from '../model/class-labels.ts';
import { LabelSaver } from '../model/label-saver.ts';

/** More frames than are kept at once. */
const MANY = 100_001;

const keeper = new PageLabelKeeper();
const keep = jest.spyOn(keeper, 'keep');
const tell = jest.fn();
let saver: LabelSaver;

beforeEach(() => {
  localStorage.clear();
  keep.mockClear();
  tell.mockClear();
  jest.useFakeTimers();
  saver = new LabelSaver(keeper, tell);
});

afterEach(() => {
  saver.close();
  jest.useRealTimers();
});

function watched(frameCount: number): ClassLabels {
  const labels = new ClassLabels(new Uint8Array(frameCount));
  saver.watch('a', labels);
  return labels;
}

const keptCode = (frameCount: number, frame: number): number | undefined =>
  keeper.read('a', frameCount)?.[frame];

test('labels of few frames are kept at once', () => {
  const labels = watched(3);
  labels.label([1], 4);
  expect(keptCode(3, 1)).toBe(4);
  labels.undo();
  expect(keeper.read('a', 3)).toBeUndefined();
  expect(jest.getTimerCount()).toBe(0);
});

test('labels of many frames are kept once in a while, all of them', () => {
  const labels = watched(MANY);
  labels.label([1], 4);
  labels.label([2], 5);
  labels.label([3], 6);
  expect(jest.getTimerCount()).toBe(1);
  expect(keep).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(keep).toHaveBeenCalledTimes(1);
  expect(tell).toHaveBeenCalledTimes(1);
  expect([1, 2, 3].map((frame) => keptCode(MANY, frame))).toEqual([4, 5, 6]);
  labels.label([2], 7);
  jest.runAllTimers();
  expect(keep).toHaveBeenCalledTimes(2);
  expect([1, 2, 3].map((frame) => keptCode(MANY, frame))).toEqual([4, 7, 6]);
});

test.each([
  ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
  [
    'others are opened',
    () => {
      watched(2);
    },
  ],
])('what waits is kept when %s', (_, leave) => {
  watched(MANY).label([1], 4);
  leave();
  expect(keptCode(MANY, 1)).toBe(4);
  expect(jest.getTimerCount()).toBe(0);
});

test('two panels of the same frames have the labels of both', () => {
  const labels = watched(MANY);
  const otherKeeper = new PageLabelKeeper();
  const other = new LabelSaver(otherKeeper, () => undefined);
  const others = new ClassLabels(new Uint8Array(MANY));
  other.watch('a', others);
  labels.label([1, 2], 4);
  others.label([2, 3], 5);
  other.flush();
  // What was labelled here and is not kept yet stays.
  expect([...labels.codes.slice(0, 4)]).toEqual([0, 4, 4, 5]);
  saver.flush();
  expect([...others.codes.slice(0, 4)]).toEqual([0, 4, 4, 5]);
  expect(keptCode(MANY, 3)).toBe(5);
  // What others have labelled is no step of one's own.
  labels.undo();
  saver.flush();
  expect([...others.codes.slice(0, 4)]).toEqual([0, 0, 0, 5]);
  other.close();
});

test('what a full browser did not keep is kept as soon as there is room', () => {
  const labels = watched(3);
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('The quota has been exceeded.');
  });
  labels.label([0], 1);
  expect(saver.problem).toMatch('quota');
  full.mockRestore();
  keeper.keep('a', Uint8Array.of(0, 0, 9), [2]);
  labels.label([1], 2);
  expect(saver.problem).toBeUndefined();
  expect(keeper.read('a', 3)).toEqual(Uint8Array.of(1, 2, 9));
});
