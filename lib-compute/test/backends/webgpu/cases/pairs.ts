import { groupsOf, groupsOfRows } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { randomNumbers } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64, uint32Of } from '../kernel-run.ts';

const FRAMES = 40;
const LANES = 8;
const CAPACITY = 50;

const random = randomNumbers(6);
const values = Float32Array.from({ length: LANES * FRAMES }, () => random());

/** More pairs than the list has room for: the count tells, and what there is is right. */
export function listCase(): KernelCase {
  const levels = Float32Array.from({ length: 2 * FRAMES }, (_, i) => (i % 2 === 0 ? 0.25 : 0.75));
  const isListed = (value: number): boolean => value > 0.25 && value <= 0.75;
  return {
    name: 'list of pairs: those between the levels, and how many',
    run: {
      kernel: 'listPairs',
      params: { rows: FRAMES, quads: 2, blockQuads: 2, firstPlace: 16, capacity: CAPACITY },
      bindings: [values, levels, new Uint32Array(1), new Uint32Array(3 * CAPACITY)].map(toBase64),
      groups: groupsOfRows(FRAMES, 2),
      outputs: [2, 3],
    },
    tolerance: 0,
    error([count, pairs]) {
      const integers = uint32Of(pairs);
      const numbers = float32Of(pairs);
      const found = Array.from({ length: CAPACITY }, (_, i) => ({
        index: LANES * integers[3 * i] + integers[3 * i + 1] - 16,
        value: numbers[3 * i + 2],
      }));
      const areRight = found.every(
        ({ index, value }) => isListed(value) && values[index] === value,
      );
      const areDistinct = new Set(found.map(({ index }) => index)).size === CAPACITY;
      const expected = values.filter(isListed).length;
      return areRight && areDistinct ? Math.abs(uint32Of(count)[0] - expected) : Infinity;
    },
  };
}

export function overwriteCase(): KernelCase {
  const replacements = new Uint32Array(2 * 70);
  const numbers = new Float32Array(replacements.buffer);
  const expected = values.slice();
  for (let i = 0; i < 70; i++) {
    replacements[2 * i] = 3 * i;
    numbers[2 * i + 1] = -i;
    expected[3 * i] = -i;
  }
  return {
    name: 'overwriting: values in their places, all else as it was',
    run: {
      kernel: 'overwrite',
      params: { rows: 70 },
      bindings: [replacements, values].map(toBase64),
      groups: groupsOf(70, 64),
      outputs: [1],
    },
    tolerance: 0,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}
