import { expect, test } from 'vitest';
import { frameTomograms } from '../../../src/backends/search.ts';
import { turnsOf } from '../../../src/emc/adaptive/turns.ts';

const contenders = { ...frameTomograms([[]]), ages: new Uint8Array() };
const memory = { contenders, sliceSums: new Float64Array(), repairs: 0 };

test('turns are larger while missed frames are made up for, and never smaller than asked for', () => {
  expect(turnsOf(memory, 8)).toBe(8);
  expect(turnsOf({ ...memory, repairs: 3 }, 8)).toBe(3);
  expect(turnsOf({ ...memory, repairs: 1 }, 2)).toBe(2);
});
