import { describe, expect, it } from 'vitest';
import { classesText } from '../../../../src/io/formats/dragonfly-classes/classes-text.ts';
import { readClasses } from '../../../../src/io/formats/dragonfly-classes/read-classes.ts';
import { textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string, count: number) =>
  readClasses(textSource(text, 'my_classes.dat'), count);

describe('classes of frames', () => {
  it('are a line for each frame, empty or blank where it has none', async () => {
    // Dragonfly saves nothing for a new list, and a blank for one that it has opened.
    expect([...(await read('a\n\n \nz\n', 4))]).toEqual([1, 0, 0, 26]);
    expect([...(await read('\n\n', 2))]).toEqual([0, 0]);
    expect([...(await read('b\r\n\r\n', 2))]).toEqual([2, 0]);
  });

  it('come back as they were written', async () => {
    const classes = Uint8Array.of(0, 1, 26, 0, 3, 0);
    expect(classesText(classes)).toBe('\na\nz\n\nc\n\n');
    expect(await read(classesText(classes), 6)).toEqual(classes);
  });

  it('may be predictions that Python 3 wrote as bytes', async () => {
    expect([...(await read("b'a'\nb''\n", 2))]).toEqual([1, 0]);
  });

  it.each([
    ['a line too few', 'a\nb\n', 3, 'a list of 3 lines, one for each frame, but is one of 2'],
    ['a line too many', 'a\nb\n\n', 2, 'a list of 2 lines, one for each frame, but is one of 3'],
    ['a capital', 'a\nB\n', 2, 'line 2 should be a letter from a to z'],
    ['a word', 'bad\n', 1, '"bad"'],
    ['a blacklist', '0\n1\n', 2, '"0"'],
  ])('are refused for %s', async (_, text, count, message) => {
    const error = await refusalOf(() => read(text, count));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain('my_classes.dat: ');
    expect(error.message).toContain(message);
  });
});
