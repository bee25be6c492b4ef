import { expect, test } from 'vitest';
import { sharedTomograms } from '../../../src/emc/adaptive/shared-tomograms.ts';
import { tomogramsOf } from '../../../src/emc/tomograms.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';

const tomograms = tomogramsOf(rotationList(2), { rotating: 2, still: 1 });

test.each([1, 4, 7])('every tomogram has its turn once in %i iterations', (period) => {
  const turns = Array.from({ length: period }, (_, turn) =>
    sharedTomograms(tomograms, period, 40 + turn),
  );
  const all = turns.flatMap((numbers) => [...numbers]).sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: tomograms.count }, (_, r) => r));
  for (const numbers of turns) {
    expect(numbers).toEqual(numbers.toSorted());
    expect(numbers.length).toBeLessThan((1.3 * tomograms.count) / period);
  }
  expect(sharedTomograms(tomograms, period, 40 + period)).toEqual(turns[0]);
});

test('no turn is empty, however few tomograms there are', () => {
  const few = tomogramsOf(rotationList(1), { rotating: 1, still: 0 });
  for (let turn = 0; turn < 8; turn++) {
    expect(sharedTomograms(few, 8, turn).length).toBeGreaterThan(0);
  }
});
