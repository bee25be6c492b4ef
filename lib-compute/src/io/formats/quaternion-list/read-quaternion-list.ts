import { fileFormatError } from '../../../errors.ts';
import type { Rotations } from '../../../geometry/rotations.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { textWords } from '../../text/text-words.ts';
import { finiteNumber, quoted, wholeNumber } from '../../text/tokens.ts';

/** Five numbers and what separates them: `0 0 0 1 1` and a line end. */
const SHORTEST_ROW = 10;

/** How far from 1 a length may be, so that four printed decimals are enough. */
const LENGTH_TOLERANCE = 1e-3;

/**
 * Reads a list of rotations (`in_quat_file`, spec/emc.md 2.4): their number, then `q0 q1 q2 q3 weight`
 * for each, scalar first. Lengths are made 1 exactly, and the weights sum to 1.
 *
 * @throws FileFormat for a wrong number of values, no unit quaternion, or a weight that is not positive.
 */
export async function readQuaternionList(
  source: ByteSource,
  options?: IoOptions,
): Promise<Rotations> {
  const words = textWords(source, options);
  const first = await words.next();
  const count = first.done ? undefined : wholeNumber(first.value.text);
  // Before arrays are made for the rows that the number claims.
  if (!count || count * SHORTEST_ROW > source.size) {
    const expected = `a number of rotations, from 1 to what fits into ${source.size} bytes`;
    throw lineError(source, 1, expected, first.done ? 'nothing' : quoted(first.value.text));
  }
  const values = allocate(Float64Array, 5 * count, 8);
  const lines = allocate(Uint32Array, count, 4);
  let length = 0;
  for await (const { text, line } of words) {
    const value = finiteNumber(text);
    if (value === undefined || length === values.length) {
      const expected =
        value === undefined ? 'finite numbers only' : `the end after ${count} rotations`;
      throw lineError(source, line, expected, quoted(text));
    }
    lines[Math.floor(length / 5)] = line;
    values[length++] = value;
  }
  if (length < values.length) {
    const expected = `a list of ${count} rotations with 5 numbers each, as line 1 says`;
    const found = `one of ${length} numbers`;
    throw fileFormatError({ file: source.name, where: 'the file', expected, found });
  }
  return rotationsOf(source, count, values, lines);
}

function rotationsOf(
  source: ByteSource,
  count: number,
  values: Float64Array,
  lines: Uint32Array,
): Rotations {
  const quaternions = allocate(Float64Array, 4 * count, 8);
  const weights = allocate(Float64Array, count, 8);
  let total = 0;
  for (let row = 0; row < count; row++) {
    const quaternion = values.subarray(5 * row, 5 * row + 4);
    const norm = Math.hypot(...quaternion);
    const weight = values[5 * row + 4];
    if (!(Math.abs(norm - 1) <= LENGTH_TOLERANCE)) {
      throw lineError(source, lines[row], 'a quaternion of length 1', `one of length ${norm}`);
    }
    if (!(weight > 0)) {
      throw lineError(source, lines[row], 'a rotation with a positive weight', String(weight));
    }
    quaternions.set(
      quaternion.map((component) => component / norm),
      4 * row,
    );
    weights[row] = weight;
    total += weight;
  }
  return { count, quaternions, weights: weights.map((weight) => weight / total) };
}

function lineError(source: ByteSource, line: number, expected: string, found: string): Error {
  return fileFormatError({ file: source.name, where: `line ${line}`, expected, found });
}
