import { describe, expect, it } from 'vitest';
import { joinRagged, nextRowCount } from '../../../src/io/hdf5/ragged-rows.ts';

const rows = (offsets: number[], values: number[]) => ({
  offsets: Uint32Array.from(offsets),
  values: Int32Array.from(values),
});

describe('joinRagged', () => {
  it('puts rows one after another, empty ones too', () => {
    const parts = [rows([0, 2, 2], [5, 6]), rows([0], []), rows([0, 0, 3], [7, 8, 9])];
    expect(joinRagged(parts, 'i4')).toEqual(rows([0, 2, 2, 2, 5], [5, 6, 7, 8, 9]));
  });

  it('makes nothing of nothing', () => {
    expect(joinRagged([], 'f8')).toEqual({
      offsets: Uint32Array.of(0),
      values: new Float64Array(),
    });
  });
});

describe('nextRowCount', () => {
  it('begins small, grows, and stays below 32 MB', () => {
    const megabyteRow = rows(
      [0, 2 ** 18],
      Array.from({ length: 2 ** 18 }, () => 0),
    );
    expect(nextRowCount(undefined)).toBe(64);
    expect(nextRowCount(rows([0, 1, 2], [1, 1]))).toBe(16);
    expect(nextRowCount(megabyteRow)).toBe(8);
    expect(nextRowCount({ ...megabyteRow, offsets: new Uint32Array(129) })).toBe(1024);
  });
});
