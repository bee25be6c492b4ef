import { beforeEach, expect, jest, test } from '@jest/globals';
import { pageLabelKeeper as keeper } from '../data/kept-labels.ts';

beforeEach(() => {
  localStorage.clear();
});

test('labels come back for the same data alone', () => {
  const classes = Uint8Array.of(0, 1, 26, 0);
  keeper.keep('/a/photons.emc', classes);
  expect(keeper.read('/a/photons.emc', 4)).toEqual(classes);
  expect(keeper.read('/a/photons.emc', 5)).toBeUndefined();
  expect(keeper.read('/b/photons.emc', 4)).toBeUndefined();
  expect(keeper.otherCounts('/a/photons.emc', 5)).toEqual([4]);
  expect(keeper.otherCounts('/a/photons.emc', 4)).toEqual([]);
  expect(keeper.otherCounts('/a/photons', 4)).toEqual([]);
});

test('no labels leave nothing behind', () => {
  keeper.keep('/a/photons.emc', Uint8Array.of(1, 0));
  keeper.keep('/a/photons.emc', new Uint8Array(2));
  expect(localStorage.length).toBe(0);
});

test('what is there and no labels is passed over', () => {
  keeper.keep('a', Uint8Array.of(1, 0));
  const key = localStorage.key(0) ?? '';
  localStorage.setItem(key, 'a');
  expect(keeper.read('a', 2)).toBeUndefined();
});

test('a full browser is told of', () => {
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  expect(() => {
    keeper.keep('a', Uint8Array.of(1));
  }).toThrow('full');
  full.mockRestore();
});
