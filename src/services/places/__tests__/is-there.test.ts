import { expect, test } from '@jest/globals';
import type { FolderListing } from '@damselfly/remote/http';
import { isThere, type FileFinders } from '../is-there.ts';

const listing = (isCut: boolean): FolderListing => ({
  path: '/data',
  isCut,
  entries: [
    { name: 'a.txt', path: '/data/a.txt', kind: 'other', bytes: 1, modified: '2026-01-01T00:00Z' },
  ],
});
const unasked = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));
const listed = (isCut: boolean): FileFinders => ({
  places: { list: () => Promise.resolve(listing(isCut)) },
  contents: { get: unasked },
});

test.each([
  ['/data/a.txt', false, true],
  ['/data/b.txt', false, false],
  // A folder of too many files does not tell, nor does any of hidden ones.
  ['/data/b.txt', true, true],
  ['/data/.hidden', false, true],
])('%s in a folder that is told in part: %s', async (path, isCut, answer) => {
  expect(await isThere(path, listed(isCut))).toBe(answer);
});

test('without a gateway the file browser tells', async () => {
  const asked: string[] = [];
  const finders: FileFinders = {
    places: { list: unasked },
    contents: {
      get: (path) => {
        asked.push(path);
        return unasked();
      },
    },
  };
  expect(await isThere('/data/a.txt', finders)).toBe(false);
  expect(asked).toEqual(['data/a.txt']);
});
