import { fileFormatError } from '../../errors.ts';
import type { ByteSource, IoOptions } from '../byte-source/byte-source.ts';
import { textWords } from './text-words.ts';
import { quoted } from './tokens.ts';

/**
 * Reads a text with one value for each frame, between spaces or line ends.
 *
 * @param value reads one, undefined where it is none.
 * @param expected what a value is, for the error.
 * @throws FileFormat for a word that is no such value, and for too many or too few.
 */
export async function readFrameValues(
  source: ByteSource,
  frameCount: number,
  { value, expected }: { value: (text: string) => number | undefined; expected: string },
  options?: IoOptions,
): Promise<number[]> {
  const values: number[] = [];
  for await (const { text, line } of textWords(source, options)) {
    const number = value(text);
    if (number === undefined || values.length === frameCount) {
      throw fileFormatError({
        file: source.name,
        where: `line ${line}`,
        expected: number === undefined ? expected : `the end after ${frameCount} frames`,
        found: quoted(text),
      });
    }
    values.push(number);
  }
  if (values.length < frameCount) {
    throw fileFormatError({
      file: source.name,
      where: 'the file',
      expected: `a list of ${frameCount} values, one for each frame`,
      found: `one of ${values.length}`,
    });
  }
  return values;
}
