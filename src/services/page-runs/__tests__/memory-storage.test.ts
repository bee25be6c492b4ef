import { expect, it } from '@jest/globals';
import { memoryStorage } from '../storage/memory-storage.ts';

it('keeps files of runs until they are removed', async () => {
  const storage = memoryStorage('Private.');
  const folder = await storage.folder('one');
  await folder.write('files/a', new TextEncoder().encode('first'));
  await folder.append('files/a', ' and more');
  expect(await folder.list()).toEqual([{ path: 'files/a', bytes: 14 }]);
  expect(await storage.ids()).toEqual(['one']);
  expect((await storage.folder('one')) === folder).toBe(true);
  await folder.remove('files/a');
  expect(await folder.read('files/a')).toBeUndefined();
  await storage.remove('one');
  expect(await storage.ids()).toEqual([]);
});
