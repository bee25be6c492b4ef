import type { ByteSource, IoOptions } from '../byte-source/byte-source.ts';
import { textLines } from './text-lines.ts';
import { tokensOf } from './tokens.ts';

/** One word of a text file. */
export interface Word {
  readonly text: string;
  /** Its line, counted from 1. */
  readonly line: number;
}

/** All words of a text file: files of plain numbers may break their lines anywhere. */
export async function* textWords(source: ByteSource, options?: IoOptions): AsyncGenerator<Word> {
  for await (const { text, number } of textLines(source, options)) {
    for (const token of tokensOf(text)) {
      yield { text: token, line: number };
    }
  }
}
