import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDetectorList } from '../../../../src/io/formats/dragonfly-detector-list/read-detector-list.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string, count: number) =>
  readDetectorList(textSource(text, '/data/list.txt'), count);

describe('a list of detectors', () => {
  it('is the golden one', async () => {
    const source = await openFileSource(join(emcPublic, 'aux_inputs/det_list.txt'));
    expect(await readDetectorList(source, 2)).toEqual([
      join(emcPublic, 'det.h5'),
      join(emcPublic, 'aux_inputs/det_b.h5'),
    ]);
    await source.close();
  });

  it('may name a detector twice', async () => {
    expect(await read('det.h5\n./det.h5\n', 2)).toEqual(['/data/det.h5', '/data/det.h5']);
  });

  it.each([
    ['too few', 'a.h5\n', 2, 'one of 1'],
    ['too many', 'a.h5\nb.h5\nc.h5', 2, 'one of 3'],
    ['a second word', 'a.h5 /data\nb.h5\n', 2, 'line 1'],
    ['a zero byte', 'a\0.h5\n', 1, 'line 1'],
  ])('is refused for %s', async (_, text, count, where) => {
    const error = await refusalOf(() => read(text, count));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(where);
  });
});
