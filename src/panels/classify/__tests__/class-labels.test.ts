import { expect, test } from '@jest/globals';
import { ClassLabels } from '../model/class-labels.ts';

test('frames get classes, step by step, and give them back', () => {
  const labels = new ClassLabels(Uint8Array.of(0, 0, 3, 0));
  let told = 0;
  labels.changed.connect(() => {
    told += 1;
  });
  expect(labels.canUndo).toBe(false);
  labels.label([0, 2], 1);
  labels.labelEach([1, 2], [2, 26]);
  expect([...labels.codes]).toEqual([1, 2, 26, 0]);
  expect([labels.counts[0], labels.counts[1], labels.counts[2], labels.counts[26]]).toEqual([
    1, 1, 1, 1,
  ]);
  expect(labels.framesOf([1, 26])).toEqual([0, 2]);
  expect([...(labels.undo() ?? [])]).toEqual([1, 2]);
  expect([...labels.codes]).toEqual([1, 0, 1, 0]);
  expect([...(labels.undo() ?? [])]).toEqual([0, 2]);
  expect([...labels.codes]).toEqual([0, 0, 3, 0]);
  expect(labels.undo()).toBeUndefined();
  expect(told).toBe(4);
});

test('nothing is no step', () => {
  const labels = new ClassLabels(new Uint8Array(2));
  labels.label([], 1);
  expect(labels.canUndo).toBe(false);
});

test('what others have labelled is taken over, and is no step', () => {
  const labels = new ClassLabels(Uint8Array.of(1, 0, 2, 0));
  const labelled: number[][] = [];
  labels.labelled.connect((_, frames) => labelled.push([...frames]));
  labels.label([3], 4);
  labels.follow(Uint8Array.of(1, 5, 0, 0), new Set([3]));
  expect([...labels.codes]).toEqual([1, 5, 0, 4]);
  expect([labels.counts[0], labels.counts[2], labels.counts[5]]).toEqual([1, 0, 1]);
  labels.undo();
  expect(labels.canUndo).toBe(false);
  expect([...labels.codes]).toEqual([1, 5, 0, 0]);
  expect(labelled).toEqual([[3], [3]]);
});
