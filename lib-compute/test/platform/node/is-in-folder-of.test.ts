import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInFolderOf } from '../../../src/platform/node/is-in-folder-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('follows symbolic links and dots before it judges', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'in/below'), { recursive: true });
  await mkdir(join(folder, 'inside'));
  for (const name of ['in/file', 'in/below/file', 'outside', 'inside/file']) {
    await writeFile(join(folder, name), '');
  }
  await symlink(join(folder, 'outside'), join(folder, 'in/link-out'));
  await symlink(join(folder, 'in/below'), join(folder, 'in/link-in'));
  const answers = [
    'in/file',
    'in/below/file',
    'in/link-in/file',
    'in/missing',
    'in/link-out',
    'in/../outside',
    'inside/file',
    'outside',
  ].filter((name) => isInFolderOf(join(folder, 'in/file'), join(folder, name)));
  expect(answers).toEqual(['in/file', 'in/below/file', 'in/link-in/file']);
});

it('lets a file be itself, even when it is gone', () => {
  expect(isInFolderOf('/nowhere/file', '/nowhere/./file')).toBe(true);
  expect(isInFolderOf('/nowhere/file', '/nowhere/other')).toBe(false);
});
