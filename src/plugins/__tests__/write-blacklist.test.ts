import { expect, test } from '@jest/globals';
import { ContentsManagerMock } from '@jupyterlab/services/lib/testutils';
import { FakeSource } from '../../panels/run/__tests__/fake-source.ts';
import type { IPlaces } from '../../services/places/tokens.ts';
import { writeBlacklist } from '../../services/runs/write-blacklist.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));

/** The file browser shows the whole of `/data`. */
const places: IPlaces = {
  status: refuse,
  refresh: refuse,
  list: refuse,
  runAt: refuse,
  readText: refuse,
  toGateway: refuse,
  toContents: (path) => Promise.resolve(path.slice('/data/'.length)),
};

test('a blacklist is called after its run, and written once', async () => {
  const contents = new ContentsManagerMock();
  const folder = await contents.newUntitled({ type: 'directory' });
  const source = new FakeSource({ name: 'slide n6', config: `/data/${folder.path}/config.ini` });
  const run = { key: 'gateway:a', source, summary: source.runs[0] };
  const write = (frames: readonly number[]): Promise<string> =>
    writeBlacklist(run, frames, { contents, places, pageFiles: null });
  expect(await write([1])).toBe('blacklist-slide-n6.dat');
  expect(await write([1])).toBe('blacklist-slide-n6.dat');
  expect(await write([0, 2])).toBe('blacklist-slide-n6-2.dat');
  const texts = await Promise.all(
    ['blacklist-slide-n6.dat', 'blacklist-slide-n6-2.dat'].map((name) =>
      contents.get(`${folder.path}/${name}`, { content: true }),
    ),
  );
  expect(texts.map(({ content }) => String(content))).toEqual(['0\n1\n0\n', '1\n0\n1\n']);
  await expect(write([0, 1, 2])).rejects.toThrow(
    'slide n6: without these frames a run would have none; leave fewer out.',
  );
  contents.dispose();
});
