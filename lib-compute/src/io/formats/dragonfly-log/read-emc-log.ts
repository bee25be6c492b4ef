import { fileFormatError } from '../../../errors.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { textLines, type TextLine } from '../../text/text-lines.ts';
import { quoted, tokensOf } from '../../text/tokens.ts';
import type { EmcLogHeader, EmcLogRow } from './emc-log.ts';
import { parseHeaderLine } from './parse-header-line.ts';
import { parseRow } from './parse-row.ts';

/** What an EMC.log holds. */
export interface EmcLog {
  /** What its head says; versions of Dragonfly differ in what they write there. */
  readonly header: Partial<EmcLogHeader>;
  readonly rows: readonly EmcLogRow[];
  /** A last line without its end: its run was cut off, or is writing it now. It is none of `rows`. */
  readonly tornLine?: string;
}

/**
 * Reads an EMC.log, Dragonfly's own or ours (spec/emc.md 2.5). Lines that begin with a digit are
 * iterations; lines `name = value` belong to the head; others are titles.
 *
 * @throws FileFormat with the line, where a known value or a whole row cannot be read.
 */
export async function readEmcLog(source: ByteSource, options?: IoOptions): Promise<EmcLog> {
  const header: Partial<EmcLogHeader> = {};
  const rows: EmcLogRow[] = [];
  for await (const line of textLines(source, options)) {
    if (!line.ended) {
      return { header, rows, tornLine: line.text };
    }
    if (/^\s*\d/.test(line.text)) {
      rows.push(parseRow(tokensOf(line.text)) ?? refuse(source, line, 'a row of 7 numbers'));
    } else {
      Object.assign(
        header,
        parseHeaderLine(line.text, (expected) => refuse(source, line, expected)),
      );
    }
  }
  return { header, rows };
}

function refuse(source: ByteSource, line: TextLine, expected: string): never {
  throw fileFormatError({
    file: source.name,
    where: `line ${line.number}`,
    expected,
    found: quoted(line.text),
  });
}
