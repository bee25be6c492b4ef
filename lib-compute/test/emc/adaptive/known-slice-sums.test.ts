import { expect, test } from 'vitest';
import { frameTomograms } from '../../../src/backends/search.ts';
import { knownSliceSums } from '../../../src/emc/adaptive/known-slice-sums.ts';

test('sums of tomograms that no frame was compared with stay as they were, for every detector', () => {
  const fresh = Float64Array.of(10, NaN, 12, NaN, 20, 0, 22, NaN);
  const last = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7);
  const among = { shared: Int32Array.of(0), own: frameTomograms([[], [2], [0, 2]]) };
  expect(knownSliceSums(fresh, last, among, 4)).toEqual(
    Float64Array.of(10, 1, 12, 3, 20, 5, 22, 7),
  );
});
