import { expect, test } from 'vitest';
import { GrowingList } from '../../../../src/backends/wasm/screening/growing-list.ts';
import { addHubs } from '../../../../src/backends/wasm/screening/hub-lists.ts';
import { MOST_HUBS } from '../../../../src/backends/wasm/screening/hubs.ts';

const HEAD = 0x4000;

test('hubs come in pairs, of which the row of zeros fills up the last', () => {
  const lists = new GrowingList(0);
  addHubs(lists, [
    { row: 5, photons: 11 },
    { row: 7, photons: 12 },
    { row: 9, photons: 13 },
  ]);
  expect([...lists.values()]).toEqual([HEAD, 2, 5, 7, 11, 12, 9, MOST_HUBS, 13, 0]);
});

test('no segment adds more than 31 bits hold', () => {
  const lists = new GrowingList(0);
  addHubs(lists, [{ row: 5, photons: 5_000_000 }]);
  const values = lists.values();
  const sums: number[] = [];
  for (let entry = 0; entry < values.length;) {
    expect(values[entry]).toBe(HEAD);
    const end = entry + 2 + 4 * values[entry + 1];
    let photons = 0;
    for (let pair = entry + 2; pair < end; pair += 4) {
      photons += values[pair + 2] + values[pair + 3];
      expect(Math.max(values[pair + 2], values[pair + 3])).toBeLessThan(2 ** 15);
    }
    sums.push(photons);
    entry = end;
  }
  expect(sums.reduce((sum, value) => sum + value, 0)).toBe(5_000_000);
  // Of steps up to 64, in sixteenths, and what they are rounded up with.
  expect(64 * 16 * Math.max(...sums) + 15).toBeLessThan(2 ** 31);
});

test('a frame without hubs has no segment', () => {
  const lists = new GrowingList(0);
  addHubs(lists, []);
  expect(lists.length).toBe(0);
});
