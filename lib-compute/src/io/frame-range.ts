import { inputError } from '../errors.ts';

/**
 * The frames `from` to `to - 1` of a file with `frameCount` frames; all of them by default.
 *
 * @throws Input when they do not exist.
 */
export function checkFrameRange(
  file: string,
  frameCount: number,
  range: { from: number; to: number } = { from: 0, to: frameCount },
): { from: number; to: number } {
  const { from, to } = range;
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to)) {
    throw inputError({
      what: `A range of frames of ${file}`,
      expected: 'two whole numbers, the first not above the second',
      found: `${from} to ${to}`,
    });
  }
  if (to > frameCount) {
    throw inputError({
      what: `A frame number of ${file}`,
      expected: `below ${frameCount}`,
      found: String(to - 1),
    });
  }
  return range;
}
