import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendLine } from '../../src/run-directory/append-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('makes the file, then appends', async () => {
  const path = join(temporaryFolder(), 'log');
  await appendLine(path, 'one');
  await appendLine(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
});

test('starts a line of its own after a torn one', async () => {
  const path = join(temporaryFolder(), 'log');
  writeFileSync(path, 'one\ntor');
  await appendLine(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('one\ntor\ntwo\n');
});

test('names the file that it cannot write', async () => {
  const path = join(temporaryFolder(), 'missing', 'log');
  await expect(appendLine(path, 'one')).rejects.toMatchObject({
    tag: 'FileAccess',
    fields: { file: path, operation: 'write' },
  });
});
