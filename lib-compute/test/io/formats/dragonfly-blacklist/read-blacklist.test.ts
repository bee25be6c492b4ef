import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBlacklist } from '../../../../src/io/formats/dragonfly-blacklist/read-blacklist.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string, count: number) =>
  readBlacklist(textSource(text, 'blacklist.txt'), count);

describe('a blacklist', () => {
  it('is the golden one', async () => {
    const source = await openFileSource(join(emcPublic, 'aux_inputs/blacklist.txt'));
    const blacklist = await readBlacklist(source, 600);
    await source.close();
    // Every seventh frame.
    expect([...blacklist]).toEqual(Array.from({ length: 600 }, (_, d) => Number(d % 7 === 0)));
  });

  it('may stand on one line', async () => {
    expect(await read('0 1 1', 3)).toEqual(Uint8Array.of(0, 1, 1));
  });

  it.each([
    ['a value too few', '0\n1\n', 3, 'a list of 3 values, one for each frame, but is one of 2'],
    ['a value too many', '0\n1\n0\n', 2, 'line 3 should be the end after 2 frames'],
    ['a 2', '0\n2\n', 2, 'line 2 should be 0 or 1, but is "2"'],
    ['values without spaces', '01\n', 2, '"01"'],
    ['a word', 'bad\n', 1, '"bad"'],
  ])('is refused for %s', async (_, text, count, message) => {
    const error = await refusalOf(() => read(text, count));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(`blacklist.txt: `);
    expect(error.message).toContain(message);
  });
});
