import { expect, test } from 'vitest';
import { frameTomograms } from '../../../src/backends/search.ts';
import { keepContenders } from '../../../src/emc/adaptive/keep-contenders.ts';
import { listOf } from '../../support/random-search.ts';

test('contenders stay for as many iterations as a turn takes', () => {
  const first = keepContenders(frameTomograms([[2, 7], [5]]), undefined, 3);
  expect([0, 1].map((d) => listOf(first, d))).toEqual([[2, 7], [5]]);
  const second = keepContenders(frameTomograms([[1, 7], []]), first, 3);
  expect([0, 1].map((d) => listOf(second, d))).toEqual([[1, 2, 7], [5]]);
  expect(second.ages).toEqual(Uint8Array.of(0, 1, 0, 1));
  const third = keepContenders(frameTomograms([[7], [5]]), second, 3);
  expect(third.ages).toEqual(Uint8Array.of(1, 2, 0, 0));
  const fourth = keepContenders(frameTomograms([[7], []]), third, 3);
  expect([0, 1].map((d) => listOf(fourth, d))).toEqual([[1, 7], [5]]);
});
