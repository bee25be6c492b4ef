import { expect, test } from '@jest/globals';
import { FrameSelection } from '../frame-selection.ts';

test('chooses what has been found, ascending', async () => {
  const selection = new FrameSelection();
  await selection.bring(() => Promise.resolve([9, 2, 10]));
  expect(selection.frames).toEqual([2, 9, 10]);
});

test('says why nothing was found, and keeps what was chosen before', async () => {
  const selection = new FrameSelection();
  let told = 0;
  selection.choose([1]);
  selection.changed.connect(() => {
    told += 1;
  });
  await selection.bring(() => Promise.reject(new Error('no output')));
  expect(selection.problem).toBe('no output');
  expect(selection.frames).toEqual([1]);
  expect(told).toBe(1);
  selection.choose(undefined);
  expect(selection.problem).toBeUndefined();
});

test('what is chosen meanwhile stays', async () => {
  const selection = new FrameSelection();
  const found = selection.bring(() => Promise.resolve([1, 2]));
  selection.choose([3]);
  await found;
  expect(selection.frames).toEqual([3]);
});

test('frames come and go one by one', () => {
  const selection = new FrameSelection();
  selection.toggle(5);
  selection.toggle(2);
  expect(selection.frames).toEqual([2, 5]);
  selection.toggle(5);
  expect(selection.frames).toEqual([2]);
  selection.toggle(2);
  expect(selection.frames).toBeUndefined();
});

test('tells of which modes all frames are chosen, until others are', async () => {
  const selection = new FrameSelection();
  await selection.bring(() => Promise.resolve([1, 2]), [0, 3]);
  expect(selection.modes).toEqual([0, 3]);
  selection.toggle(7);
  expect(selection.modes).toEqual([]);
});
