import { describe, expect, it } from 'vitest';
import { textLines, type TextLine } from '../../../src/io/text/text-lines.ts';
import { textSource } from '../../support/open-bytes.ts';
import { refusalOf } from '../../support/refusal.ts';

async function linesOf(text: string): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const line of textLines(textSource(text))) {
    lines.push(line);
  }
  return lines;
}

describe('textLines', () => {
  it('numbers lines and tells whether the last one is whole', async () => {
    expect(await linesOf('a\n\nb\r\nc')).toEqual([
      { number: 1, text: 'a', ended: true },
      { number: 2, text: '', ended: true },
      { number: 3, text: 'b', ended: true },
      { number: 4, text: 'c', ended: false },
    ]);
    expect(await linesOf('a\n')).toEqual([{ number: 1, text: 'a', ended: true }]);
    expect(await linesOf('')).toEqual([]);
  });

  it('joins lines and letters across blocks', async () => {
    // Three bytes a letter: no block of a power of two ends between letters.
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i} Å€ of the line`);
    const read = await linesOf(`${lines.join('\n')}\n`);
    expect(read.map(({ text }) => text)).toEqual(lines);
  });

  it('refuses what is no text', async () => {
    const error = await refusalOf(() => linesOf(`short\n${'x'.repeat(100_000)}`));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain('line 2');
  });
});
