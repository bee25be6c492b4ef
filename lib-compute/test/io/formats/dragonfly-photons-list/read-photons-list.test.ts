import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPhotonsList } from '../../../../src/io/formats/dragonfly-photons-list/read-photons-list.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string) => readPhotonsList(textSource(text, '/my data/list.txt'));

describe('a list of photon files', () => {
  it('is the golden one', async () => {
    const source = await openFileSource(join(emcPublic, 'aux_inputs/photons_list.txt'));
    expect(await readPhotonsList(source)).toEqual([
      { path: join(emcPublic, 'aux_inputs/photons_a.emc') },
      { path: join(emcPublic, 'aux_inputs/photons_b.emc') },
    ]);
    await source.close();
  });

  it('names files beside it, elsewhere, and datasets in them', async () => {
    expect(await read('a.emc\r\n\n ../b.emc\t/entry/data \n/c.h5 /d')).toEqual([
      { path: '/my data/a.emc' },
      { path: '/b.emc', dataset: '/entry/data' },
      { path: '/c.h5', dataset: '/d' },
    ]);
  });

  it.each([
    ['a path with a space', 'a.emc\nmy file.emc\n', 'line 2'],
    ['a third word', 'a.h5 /data 5\n', 'line 1'],
    ['a zero byte', 'a\0.emc\n', 'line 1'],
    ['no file', ' \n\n', 'at least one file'],
    ['nothing', '', 'at least one file'],
  ])('is refused for %s', async (_, text, where) => {
    const error = await refusalOf(() => read(text));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain('/my data/list.txt: ');
    expect(error.message).toContain(where);
  });
});
