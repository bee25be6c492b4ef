import { beforeEach, expect, it } from '@jest/globals';
import { RasterKeys } from '../raster-keys.ts';

let node: HTMLElement;
let told: unknown[];
let keys: RasterKeys;

beforeEach(() => {
  node = document.createElement('div');
  told = [];
  keys = new RasterKeys(node);
  keys.on('row', (row) => told.push(row));
  keys.on('open', () => told.push('open'));
  keys.on('toggle', () => told.push('toggle'));
});

function press(key: string, more: KeyboardEventInit = {}): boolean {
  return !node.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));
}

it('moves from row to row, and by more', () => {
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowDown', { shiftKey: true });
  press('PageUp');
  press('End');
  keys.settle(599);
  press('ArrowUp');
  press('Home');
  expect(told).toEqual([0, 1, 11, 0, Infinity, 598, 0]);
});

it('opens and chooses what is pointed at, and nothing else', () => {
  expect([press('Enter'), press(' '), press('Escape')]).toEqual([false, false, false]);
  press('ArrowDown');
  expect([press('Enter'), press(' '), press('Escape')]).toEqual([true, true, true]);
  expect(told).toEqual([0, 'open', 'toggle', undefined]);
});

it('points at nothing without the focus, and leaves other keys alone', () => {
  press('ArrowDown');
  node.dispatchEvent(new FocusEvent('blur'));
  expect(told).toEqual([0, undefined]);
  expect([press('x'), press('ArrowDown', { ctrlKey: true })]).toEqual([false, false]);
});
