import { expect, test } from '@jest/globals';
import { Drive, ServerConnection } from '@jupyterlab/services';
import { ContentsManagerMock } from '@jupyterlab/services/lib/testutils';
import { isMissing } from '../is-missing.ts';

const answered = (status: number): Error =>
  new ServerConnection.ResponseError(new Response('', { status }));

test('a server says by its status whether there is a file', async () => {
  const contents = new ContentsManagerMock();
  expect(await isMissing(answered(404), 'a.txt', contents)).toBe(true);
  expect(await isMissing(answered(403), 'a.txt', contents)).toBe(false);
  contents.dispose();
});

test('of a drive that fails in words of its own the folder says it', async () => {
  const contents = new ContentsManagerMock();
  const { path } = await contents.newUntitled({ type: 'file', ext: '.txt' });
  const words = new Error('Could not find content');
  expect(await isMissing(words, path, contents)).toBe(false);
  expect(await isMissing(words, 'none.txt', contents)).toBe(true);
  expect(await isMissing(words, 'no-folder/none.txt', contents)).toBe(false);
  contents.dispose();
});

test('a file in the root of another drive is looked for there', async () => {
  const contents = new ContentsManagerMock();
  contents.addDrive(new Drive({ name: 'other' }));
  await contents.save('other:there.txt', { type: 'file', name: 'there.txt', content: '' });
  const words = new Error('Could not find content');
  expect(await isMissing(words, 'other:there.txt', contents)).toBe(false);
  expect(await isMissing(words, 'other:none.txt', contents)).toBe(true);
  contents.dispose();
});
