import { describe, expect, it } from 'vitest';
import { bytesOf, dtypeOf, kindOf, kindOfDtype } from '../../../src/io/hdf5/element-type.ts';
import { TYPE_CLASSES } from '../../../src/io/hdf5/hdf5-library.ts';

const little = { littleEndian: true, vlen: false, signed: true };
const integer = { ...little, type: TYPE_CLASSES.integer };

describe('the names of types', () => {
  it.each([
    ['<i4', { ...integer, size: 4 }],
    ['|u1', { ...integer, size: 1, signed: false }],
    ['>f8', { ...little, type: TYPE_CLASSES.float, size: 8, littleEndian: false }],
    ['|i1', { ...little, type: TYPE_CLASSES.enumeration, size: 1, enum_type: { type: 0 } }],
    [
      'vlen<i4>',
      { ...little, type: TYPE_CLASSES.ragged, size: 8, vlen_type: { ...integer, size: 4 } },
    ],
    ['string', { ...little, type: TYPE_CLASSES.string, size: 12 }],
    ['other', { ...little, type: TYPE_CLASSES.float, size: 2 }],
    ['other', { ...little, type: 6, size: 16 }],
    [
      'other',
      {
        ...little,
        type: TYPE_CLASSES.ragged,
        size: 8,
        vlen_type: { ...integer, size: 4, littleEndian: false },
      },
    ],
  ])('%s', (name, type) => {
    expect(dtypeOf(type)).toBe(name);
  });

  it('lead back to the kind of number', () => {
    expect(['<i4', '>f8', '|u1', 'vlen<i4>', 'string', 'other'].map(kindOfDtype)).toEqual([
      'i4',
      'f8',
      'u1',
      'i4',
      undefined,
      undefined,
    ]);
  });

  it('are those of typed arrays', () => {
    const arrays = [new Uint16Array(1), new BigInt64Array(1), new Float32Array(1)];
    expect(arrays.map(kindOf)).toEqual(['u2', 'i8', 'f4']);
    expect(arrays.map(kindOf).map(bytesOf)).toEqual([2, 8, 4]);
  });
});
