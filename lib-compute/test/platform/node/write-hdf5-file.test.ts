import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verifyHdf5 } from '../../../src/io/hdf5/verify-hdf5.ts';
import { writeHdf5 } from '../../../src/io/hdf5/write-hdf5.ts';
import type { Hdf5Content } from '../../../src/io/hdf5/hdf5-content.ts';
import { PROBABILITIES_TEMPLATE } from '../../../src/io/hdf5/vlen-templates.ts';
import { loadHdf5Library } from '../../../src/platform/node/hdf5-library.ts';
import { writeHdf5File } from '../../../src/platform/node/write-hdf5-file.ts';
import { refusalOf } from '../../support/refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = fileURLToPath(new URL('write-hdf5-as-user.ts', import.meta.url));
const FILES = ['photons.h5', 'volume.h5'];

/** A folder whose files must survive, writable by all. */
async function folderWithFiles(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o777);
  for (const name of FILES) {
    await writeFile(join(folder, name), 'previous');
    await chmod(join(folder, name), 0o666);
  }
  return folder;
}

async function expectUntouched(folder: string): Promise<void> {
  expect((await readdir(folder)).toSorted()).toEqual(FILES);
  for (const name of FILES) {
    expect(await readFile(join(folder, name), 'utf8')).toBe('previous');
  }
}

/** What the program printed for the volume, for the photons, and the files it left open. */
function writeAsUser(folder: string, edge: number, limits = 'true'): unknown {
  const command = `${limits}; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, program, folder, String(edge)];
  return JSON.parse(
    execFileSync('sh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  );
}

const content: Hdf5Content = {
  numbers: [
    { path: 'a', shape: [2, 2], values: Float64Array.of(1, 2, 3, 4) },
    { path: 'b', shape: [], values: Uint8Array.of(5) },
  ],
  ragged: {
    template: PROBABILITIES_TEMPLATE,
    datasets: [
      {
        path: 'probabilities/place',
        offsets: Uint32Array.of(0, 1, 3),
        values: Int32Array.of(6, 7, 8),
      },
      {
        path: 'probabilities/prob',
        offsets: Uint32Array.of(0, 0, 1),
        values: Float64Array.of(0.5),
      },
    ],
  },
};

describe('a write that fails leaves what was there', () => {
  it('makes the groups of its datasets, one or several deep', async () => {
    const path = join(await temporaryFolder(), 'groups.h5');
    const numbers = ['one/a', 'one/b', 'two/deep/a', 'c'].map((name, i) => ({
      path: name,
      shape: [1],
      values: Int32Array.of(i),
    }));
    await writeHdf5File(path, { numbers });
    const library = await loadHdf5Library();
    // Throws where anything is missing.
    await verifyHdf5(library, { name: path, path }, { numbers });
  });

  it('when there is no room, at every size of file', async () => {
    const folder = await folderWithFiles();
    const tooLarge = (name: string): string =>
      `${join(folder, name)}: could not write the file: the file would be larger than is allowed ` +
      'here (ulimit -f, or the file system).';
    // In blocks of 512 bytes: nothing fits; the template, but no row; a part of the values.
    for (const blocks of [0, 2, 5, 30]) {
      // Without the signal that comes with the limit, writing fails as on a full disk.
      const answers = writeAsUser(folder, 40, `trap '' XFSZ; ulimit -f ${blocks}`);
      expect(answers, `${blocks} blocks`).toEqual([
        tooLarge('volume.h5'),
        tooLarge('photons.h5'),
        0,
      ]);
      await expectUntouched(folder);
    }
  });

  it('when the folder is read-only', async () => {
    const folder = await folderWithFiles();
    await chmod(folder, 0o555);
    const answers = writeAsUser(folder, 4);
    await chmod(folder, 0o755);
    expect(answers).toEqual([
      expect.stringContaining('could not write the file: permission is denied'),
      expect.stringContaining('could not write the file: permission is denied'),
      0,
    ]);
    await expectUntouched(folder);
  });

  it('when the values do not fill the shape', async () => {
    const folder = await folderWithFiles();
    const flawed = { numbers: [{ path: 'a', shape: [3], values: Float64Array.of(1, 2) }] };
    const error = await refusalOf(() => writeHdf5File(join(folder, FILES[0]), flawed));
    expect(error.message).toContain('a of shape 3 cannot hold 2 values');
    await expectUntouched(folder);
  });

  it('and the next one works', async () => {
    const folder = await folderWithFiles();
    expect(writeAsUser(folder, 4)).toEqual(['written', 'written', 0]);
  });
});

describe('reading back', () => {
  const changed = (change: (numbers: Float64Array) => void): Hdf5Content => {
    const values = Float64Array.of(1, 2, 3, 4);
    change(values);
    return { ...content, numbers: [{ path: 'a', shape: [2, 2], values }, content.numbers[1]] };
  };
  const rows = (offsets: number[], values: number[]): Hdf5Content => ({
    ...content,
    ragged: {
      template: PROBABILITIES_TEMPLATE,
      datasets: [
        {
          path: 'probabilities/place',
          offsets: Uint32Array.from(offsets),
          values: Int32Array.from(values),
        },
        ...(content.ragged?.datasets.slice(1) ?? []),
      ],
    },
  });

  it.each<[string, Hdf5Content, string]>([
    ['a value', changed((values) => (values[3] = 4.5)), 'a does not read back'],
    ['a sign', changed((values) => (values[0] = -1)), 'a does not read back'],
    [
      'a shape',
      { ...content, numbers: [{ ...content.numbers[0], shape: [4] }, content.numbers[1]] },
      'a is missing or of another type or shape',
    ],
    [
      'a type',
      {
        ...content,
        numbers: [content.numbers[0], { path: 'b', shape: [], values: Int8Array.of(5) }],
      },
      'b is missing or of another type or shape',
    ],
    ['a missing dataset', { ...content, numbers: [content.numbers[0]] }, '4 datasets instead of 3'],
    ['the length of a row', rows([0, 2, 3], [6, 7, 8]), 'place does not read back'],
    ['a value in a row', rows([0, 1, 3], [6, 7, 9]), 'place does not read back'],
    ['the number of rows', rows([0, 1, 3, 3], [6, 7, 8]), 'place is missing or of another type'],
  ])('finds a difference in %s', async (_, other, message) => {
    const library = await loadHdf5Library();
    const path = join(await temporaryFolder(), 'file.h5');
    const destination = { name: 'out.h5', path };
    await writeHdf5(library, destination, content);
    await verifyHdf5(library, destination, content);
    const error = await refusalOf(() => verifyHdf5(library, destination, other));
    expect(error).toMatchObject({
      tag: 'FileAccess',
      fields: { file: 'out.h5', operation: 'write' },
    });
    expect(error.message).toContain(message);
  });
});
