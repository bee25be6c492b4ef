import { execFileSync } from 'node:child_process';
import { appendFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileSource } from '../../../src/platform/node/file-source.ts';
import { refusalOf } from '../../support/refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('openFileSource refuses', () => {
  it('a folder', async () => {
    const folder = await temporaryFolder();
    const error = await refusalOf(() => openFileSource(folder));
    expect(error).toMatchObject({ tag: 'FileAccess', fields: { file: folder, operation: 'open' } });
    expect(error.message).toContain('it is a folder');
  });

  it('a missing file', async () => {
    const path = join(await temporaryFolder(), 'none.emc');
    const error = await refusalOf(() => openFileSource(path));
    expect(error.message).toBe(
      `${path}: could not open the file: there is no such file or folder; check the path.`,
    );
    expect(error.cause).toMatchObject({ code: 'ENOENT' });
  });

  it('a pipe, without waiting for its other end', async () => {
    const path = join(await temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    expect((await refusalOf(() => openFileSource(path))).message).toContain('pipe');
  });
});

describe('an open file', () => {
  it.each([
    ['grows', (path: string) => appendFile(path, 'x'), 'has 101 now'],
    ['shrinks', (path: string) => truncate(path, 50), 'has 50 now'],
  ])('refuses to be read when it %s', async (_, change, found) => {
    const path = join(await temporaryFolder(), 'file.emc');
    await writeFile(path, new Uint8Array(100));
    const source = await openFileSource(path);
    await change(path);
    const error = await refusalOf(() => source.read(0, 100));
    expect(error.tag).toBe('FileAccess');
    expect(error.message).toContain('it had 100 bytes');
    expect(error.message).toContain(found);
    await source.close();
  });

  it('gives its path to libraries that open by path', async () => {
    const path = join(await temporaryFolder(), 'file.emc');
    await writeFile(path, '');
    const source = await openFileSource(path);
    expect(source.path).toBe(path);
    await source.close();
    // A mistake of the program, not of the disk.
    await expect(source.read(0, 0)).rejects.toThrow('file closed');
  });
});
