import { beforeEach, expect, jest, test } from '@jest/globals';
import { PageLabelKeeper } from '../data/kept-labels.ts';

const keeper = new PageLabelKeeper();

beforeEach(() => {
  localStorage.clear();
});

test('labels come back for the same data alone', () => {
  const classes = Uint8Array.of(0, 1, 26, 0);
  keeper.keep('/a/photons.emc', classes, [1, 2]);
  expect(keeper.read('/a/photons.emc', 4)).toEqual(classes);
  expect(keeper.read('/a/photons.emc', 5)).toBeUndefined();
  expect(keeper.read('/b/photons.emc', 4)).toBeUndefined();
  expect(keeper.otherCounts('/a/photons.emc', 5)).toEqual([4]);
  expect(keeper.otherCounts('/a/photons.emc', 4)).toEqual([]);
  expect(keeper.otherCounts('/a/photons', 4)).toEqual([]);
});

test('what others have kept of other frames stays, and others are told', () => {
  const other = new PageLabelKeeper();
  const told: number[][] = [];
  const stop = other.listen('a', 4, (classes) => told.push([...classes]));
  const own: number[][] = [];
  const stopOwn = keeper.listen('a', 4, (classes) => own.push([...classes]));
  // The first one keeps what it has, as from a file.
  keeper.keep('a', Uint8Array.of(3, 1, 0, 0), [1]);
  other.keep('a', Uint8Array.of(0, 0, 2, 0), [2]);
  expect(keeper.read('a', 4)).toEqual(Uint8Array.of(3, 1, 2, 0));
  expect(told).toEqual([[3, 1, 0, 0]]);
  expect(own).toEqual([[3, 1, 2, 0]]);

  // As another page tells of it.
  const key = localStorage.key(0) ?? '';
  localStorage.setItem(key, '..z.');
  window.dispatchEvent(new StorageEvent('storage', { key }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'something else' }));
  expect(told.at(-1)).toEqual([0, 0, 26, 0]);
  expect(told.length).toBe(2);
  other.keep('a', new Uint8Array(4), [2]);
  expect(own.at(-1)).toEqual([0, 0, 0, 0]);

  stop();
  stopOwn();
  keeper.keep('a', Uint8Array.of(1, 0, 0, 0), [0]);
  expect(told.length).toBe(2);
});

test('no labels leave nothing behind', () => {
  keeper.keep('/a/photons.emc', Uint8Array.of(1, 0), [0]);
  keeper.keep('/a/photons.emc', new Uint8Array(2), [0]);
  expect(localStorage.length).toBe(0);
});

test('what is there and no labels is passed over', () => {
  keeper.keep('a', Uint8Array.of(1, 0), [0]);
  const key = localStorage.key(0) ?? '';
  localStorage.setItem(key, 'a');
  expect(keeper.read('a', 2)).toBeUndefined();
});

test('a full browser is told of', () => {
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  expect(() => {
    keeper.keep('a', Uint8Array.of(1), [0]);
  }).toThrow('full');
  full.mockRestore();
});
