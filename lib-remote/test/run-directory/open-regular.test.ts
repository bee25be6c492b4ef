import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegular } from '../../src/run-directory/open-regular.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a file is opened', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, 'text');
  await using file = await openRegular(path);
  expect(await file.readFile('utf8')).toBe('text');
});

test('a named pipe and a folder are refused, and nobody waits for them', async () => {
  const folder = temporaryFolder();
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(openRegular(pipe)).rejects.toThrow('it is a device, pipe or socket; name a file');
  await expect(openRegular(folder)).rejects.toThrow('it is a folder; name a file');
});
