import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inputError } from '../../../src/errors.ts';
import { writeAtomically, writeChunksAtomically } from '../../../src/platform/node/atomic-write.ts';
import { refusalOf } from '../../support/refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = fileURLToPath(new URL('write-as-user.ts', import.meta.url));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A folder with a file that must survive. */
async function folderWithFile(): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'out.bin');
  await writeFile(path, 'previous');
  return { folder, path };
}

async function expectUntouched({ folder, path }: { folder: string; path: string }): Promise<void> {
  expect(await readFile(path, 'utf8')).toBe('previous');
  expect(await readdir(folder)).toEqual(['out.bin']);
}

describe('writeChunksAtomically', () => {
  it('writes a new file and replaces an old one', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'out.bin');
    await writeChunksAtomically(path, [bytes('first')]);
    expect(await readFile(path, 'utf8')).toBe('first');
    await writeChunksAtomically(path, [bytes('se'), bytes(''), bytes('cond')]);
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['out.bin']);
  });

  it('writes beside, in the same folder, until all is verified', async () => {
    const { folder, path } = await folderWithFile();
    let seen: string[] = [];
    await writeChunksAtomically(path, [bytes('new')], {
      verify: async (partial) => {
        seen = await readdir(folder);
        expect(await readFile(partial, 'utf8')).toBe('new');
        expect(await readFile(path, 'utf8')).toBe('previous');
      },
    });
    expect(seen.toSorted()).toEqual([
      expect.stringMatching(new RegExp(`^\\.out\\.bin\\.part-${process.pid}-`)),
      'out.bin',
    ]);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('keeps the rights of the file', async () => {
    const { path } = await folderWithFile();
    await chmod(path, 0o640);
    await writeChunksAtomically(path, [bytes('new')]);
    expect((await lstat(path)).mode & 0o777).toBe(0o640);
  });

  it('keeps a symbolic link and replaces what it points to', async () => {
    const { folder, path } = await folderWithFile();
    const link = join(folder, 'link');
    await symlink(path, link);
    await writeChunksAtomically(link, [bytes('new')]);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('new');
  });
});

describe('a write that fails leaves what was there', () => {
  it('when the chunks break off', async () => {
    const place = await folderWithFile();
    const failing = function* (): Generator<Uint8Array> {
      yield bytes('half');
      throw inputError({ what: 'It', expected: 'good', found: 'bad' });
    };
    const error = await refusalOf(() => writeChunksAtomically(place.path, failing()));
    expect(error.tag).toBe('Input');
    await expectUntouched(place);
  });

  it('when the verification finds a difference', async () => {
    const place = await folderWithFile();
    const mistake = new TypeError('byte 3 differs');
    const verify = () => Promise.reject(mistake);
    const writing = writeChunksAtomically(place.path, [bytes('new')], { verify });
    // No error of the disk, hence not made to look like one.
    await expect(writing).rejects.toBe(mistake);
    await expectUntouched(place);
  });

  it('when it is aborted, even at the end', async () => {
    const place = await folderWithFile();
    const controller = new AbortController();
    const write = (partial: string): Promise<void> => {
      controller.abort(new Error('enough'));
      return writeFile(partial, 'new');
    };
    const writing = writeAtomically(place.path, write, { signal: controller.signal });
    await expect(writing).rejects.toThrow('enough');
    await expectUntouched(place);
  });

  it('when there is no room', async () => {
    const place = await folderWithFile();
    // Writing as an ordinary user, who may use the folder.
    await chmod(place.folder, 0o777);
    await chmod(place.path, 0o666);
    // A limit on the size of files fails like a full disk: part of the bytes, then an error.
    const command = `ulimit -f 16; exec "$0" "$@"`;
    const args = ['-c', command, process.execPath, program, place.path, '1000000'];
    const output = execFileSync('sh', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(output).toContain(`${place.path}: could not write the file: the file would be larger`);
    await expectUntouched(place);
  });

  it('when the folder is read-only', async () => {
    const place = await folderWithFile();
    await chmod(place.folder, 0o555);
    const args = [program, place.path, '10'];
    const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
    await chmod(place.folder, 0o755);
    expect(output).toContain('could not write the file: permission is denied');
    await expectUntouched(place);
  });

  it('when the file itself is read-only', async () => {
    const place = await folderWithFile();
    await chmod(place.folder, 0o777);
    await chmod(place.path, 0o444);
    const args = [program, place.path, '10'];
    const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(output).toContain('could not write the file: permission is denied');
    await expectUntouched(place);
  });

  it('when the name is a folder, a device or in no folder', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'inner'));
    for (const [path, reason] of [
      [join(folder, 'inner'), 'it is a folder'],
      ['/dev/full', 'it is a device'],
      [join(folder, 'none', 'out.bin'), 'no such file or folder'],
      [join(folder, 'x'.repeat(300)), 'its name is too long'],
    ]) {
      const error = await refusalOf(() => writeChunksAtomically(path, [bytes('x')]));
      expect(error).toMatchObject({
        tag: 'FileAccess',
        fields: { file: path, operation: 'write' },
      });
      expect(error.message).toContain(reason);
    }
    expect(await readdir(folder)).toEqual(['inner']);
  });
});
