import { fileFormatError } from '../../errors.ts';
import type { ByteSource, IoOptions } from '../byte-source/byte-source.ts';

/** One line of a text file, without its end. */
export interface TextLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** False for a last line that the file ends before its line end: it may be cut short. */
  readonly ended: boolean;
}

const BLOCK_BYTES = 2 ** 20;

/** Far more than any line of these formats: what has longer ones is no text. */
const LONGEST_LINE = 2 ** 16;

/** Reads a text file line by line; `\n` and `\r\n` end a line. */
export async function* textLines(
  source: ByteSource,
  options: IoOptions = {},
): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder();
  let number = 0;
  let rest = '';
  for (let offset = 0; offset < source.size; offset += BLOCK_BYTES) {
    const length = Math.min(BLOCK_BYTES, source.size - offset);
    const bytes = await source.read(offset, length, options);
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield { number: ++number, text: checkLine(line, number, source.name), ended: true };
    }
    checkLine(rest, number + 1, source.name);
    options.onProgress?.((offset + length) / source.size);
  }
  rest += decoder.decode();
  if (rest !== '') {
    yield { number: number + 1, text: rest, ended: false };
  }
}

function checkLine(line: string, number: number, file: string): string {
  if (line.length > LONGEST_LINE) {
    throw fileFormatError({
      file,
      where: `line ${number}`,
      expected: `text of at most ${LONGEST_LINE} characters`,
      found: 'longer; this is not a text file',
    });
  }
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
