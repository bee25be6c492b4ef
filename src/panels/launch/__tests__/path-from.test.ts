import { expect, test } from '@jest/globals';
import type { FilePresence } from '../../../services/places/find-file.ts';
import { pathFrom } from '../path-from.ts';

test.each<[FilePresence | undefined, FilePresence | undefined, string]>([
  ['there', 'there', 'a/b.h5'],
  ['absent', 'there', '/root/a/b.h5'],
  // A long folder does not tell: what is surely from the root is meant.
  ['unknown', 'there', '/root/a/b.h5'],
  [undefined, 'there', '/root/a/b.h5'],
  ['unknown', 'unknown', 'a/b.h5'],
  ['absent', 'unknown', 'a/b.h5'],
  ['absent', undefined, 'a/b.h5'],
  ['absent', 'absent', 'a/b.h5'],
])('%s in the folder and %s from the root', async (inFolder, fromRoot, meant) => {
  const found: Partial<Record<string, FilePresence>> = {
    '/runs/a/b.h5': inFolder,
    '/root/a/b.h5': fromRoot,
  };
  const path = await pathFrom('/runs', 'a/b.h5', {
    find: (path) => {
      const answer = found[path];
      return answer === undefined
        ? Promise.reject(new Error('The folder may not be read.'))
        : Promise.resolve(answer);
    },
    absolutePath: (typed) => Promise.resolve(`/root/${typed}`),
  });
  expect(path).toBe(meant);
});
