import { describe, expect, it } from 'vitest';
import { rotationList } from '../../../../src/geometry/rotation-list.ts';
import { readQuaternionList } from '../../../../src/io/formats/quaternion-list/read-quaternion-list.ts';
import { textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string) => readQuaternionList(textSource(text, 'quat.dat'));

describe('a list of quaternions', () => {
  it('gives a rotation list back', async () => {
    const rotations = rotationList(2);
    const rows = Array.from({ length: rotations.count }, (_, r) =>
      [...rotations.quaternions.subarray(4 * r, 4 * r + 4), rotations.weights[r]]
        .map((value) => value.toExponential(16))
        .join(' '),
    );
    const again = await read(`${rotations.count}\n${rows.join('\n')}\n`);
    expect(again.count).toBe(420);
    again.quaternions.forEach((value, i) => {
      expect(value).toBeCloseTo(rotations.quaternions[i], 14);
    });
    again.weights.forEach((value, i) => {
      expect(value).toBeCloseTo(rotations.weights[i], 14);
    });
  });

  it('is normalised', async () => {
    const { quaternions, weights } = await read('2\n0.7071 0.7071 0 0 1\n0 0 0 -1 3\n');
    expect(Math.hypot(...quaternions.subarray(0, 4))).toBeCloseTo(1, 15);
    expect([...quaternions.subarray(4)]).toEqual([0, 0, 0, -1]);
    expect([...weights]).toEqual([0.25, 0.75]);
  });

  const row = '1 0 0 0 1\n';

  it.each([
    ['nothing', '', 'line 1'],
    ['no number', `x\n${row}`, 'line 1'],
    ['no rotations', '0\n', 'line 1'],
    ['more rotations than the file can hold', `100000000000\n${row}`, 'line 1'],
    ['a row too few', `2\n${row}1 0 0 0\n`, 'one of 9 numbers'],
    ['a row too many', `1\n${row}${row}`, 'line 3 should be the end after 1 rotations'],
    ['NaN', `2\n${row}1 0 nan 0 1\n`, 'line 3 should be finite numbers only'],
    ['a length of 2', `2\n${row}2 0 0 0 1\n`, 'line 3 should be a quaternion of length 1'],
    ['a length of 0', `1\n0 0 0 0 1\n`, 'line 2'],
    ['a weight of 0', `1\n1 0 0 0 0\n`, 'positive weight'],
    ['a negative weight', `2\n${row}1 0 0 0 -1\n`, 'line 3'],
  ])('is refused for %s', async (_, text, message) => {
    const error = await refusalOf(() => read(text));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain('quat.dat: ');
    expect(error.message).toContain(message);
  });
});
