import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hdf5Library } from '../../../src/io/hdf5/hdf5-library.ts';
import { hdf5Session } from '../../../src/io/hdf5/hdf5-session.ts';
import { loadHdf5Library } from '../../../src/platform/node/hdf5-library.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { runPython } from '../../support/python.ts';
import { refusalOf } from '../../support/refusal.ts';

// Alone, without the worker around it; open-hdf5.test.ts has the two together.
const folder = mkdtempSync(join(tmpdir(), 'damselfly-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const path = join(folder, 'file.h5');
runPython(
  `
import os
os.chdir(sys.argv[1])
with h5py.File('source.h5', 'w') as f:
    f['values'] = np.arange(1, 5.)
with h5py.File('file.h5', 'w') as f:
    f['cube'] = np.arange(24.).reshape(2, 3, 4)
    f['scalar'] = np.int16(-7)
    f['big'] = np.array([1, 2], '>u4')
    rows = f.create_dataset('rows', (3,), h5py.vlen_dtype(np.dtype('i4')))
    rows[0], rows[2] = [5, 6], [7]
    f['fixed'], f['variable'], f['empty_text'] = np.bytes_('fixed'), 'größe', ''
    f['texts'] = ['a', 'b']
    f['table'] = np.zeros(3, [('a', 'i4'), ('b', 'f8')])
    f['soft'], f['nowhere'] = h5py.SoftLink('/cube'), h5py.SoftLink('/nothing')
    f['near'] = h5py.ExternalLink('source.h5', '/values')
    f['far'] = h5py.ExternalLink('/etc/passwd', '/values')
    f.create_dataset('filtered', data=np.arange(10), compression='lzf')
    f.create_dataset('unwritten', (2**20,), 'f8')
    f.create_dataset('unwritten_rows', (2**20,), h5py.vlen_dtype(np.dtype('i4')))
    f.create_dataset('large', (2**24,), 'f8', chunks=(2**10,))
    for name, source in [('virtual', 'source.h5'), ('virtual_gone', 'gone.h5')]:
        layout = h5py.VirtualLayout((4,), 'f8')
        layout[:] = h5py.VirtualSource(source, 'values', (4,))
        f.create_virtual_dataset(name, layout)
`,
  folder,
);

const session = hdf5Session(await loadHdf5Library(), (file) => file.startsWith(folder));
const open = (file: string) =>
  session.open({ name: 'file of the user', path: file, size: statSync(file).size });

describe('a session', () => {
  it('lists what a file holds', () => {
    const list = open(path).map((info) => [info.path, info.dtype, info.shape.join()]);
    expect(
      Object.fromEntries(list.map(([name, dtype, shape]) => [name, `${dtype} ${shape}`])),
    ).toEqual({
      big: '>u4 2',
      cube: '<f8 2,3,4',
      empty_text: 'string ',
      far: 'other ',
      filtered: '<i8 10',
      fixed: 'string ',
      large: '<f8 16777216',
      near: '<f8 4',
      nowhere: 'other ',
      rows: 'vlen<i4> 3',
      scalar: '<i2 ',
      soft: '<f8 2,3,4',
      table: 'other 3',
      texts: 'string 2',
      unwritten: '<f8 1048576',
      unwritten_rows: 'vlen<i4> 1048576',
      variable: 'string ',
      virtual: '<f8 4',
      virtual_gone: '<f8 4',
    });
  });

  it('reads blocks, scalars, rows and texts', () => {
    open(path);
    expect(session.numbers('cube', { offset: [1, 1, 2], count: [1, 2, 2] })).toEqual(
      Float64Array.of(18, 19, 22, 23),
    );
    expect(session.numbers('scalar')).toEqual(Int16Array.of(-7));
    expect(session.numbers('big', { offset: [0], count: [2] })).toEqual(Uint32Array.of(1, 2));
    expect(session.numbers('near', { offset: [3], count: [1] })).toEqual(Float64Array.of(4));
    expect(session.numbers('virtual', { offset: [0], count: [2] })).toEqual(Float64Array.of(1, 2));
    expect(session.ragged('rows', 1, 3)).toEqual({
      offsets: Uint32Array.of(0, 0, 1),
      values: Int32Array.of(7),
    });
    expect(['fixed', 'variable', 'empty_text'].map((name) => session.text(name))).toEqual([
      'fixed',
      'größe',
      '',
    ]);
  });

  it.each([
    ['gone', 'missing', () => session.numbers('gone')],
    ['table', 'of another type', () => session.numbers('table')],
    ['rows', 'of type vlen<i4>', () => session.numbers('rows')],
    ['cube', 'of type <f8', () => session.ragged('cube', 0, 1)],
    ['texts', 'of type string', () => session.text('texts')],
    ['cube', '2 x 3 x 4', () => session.numbers('cube', { offset: [0, 0, 1], count: [2, 3, 4] })],
    ['cube', '2 x 3 x 4', () => session.numbers('cube', { offset: [0], count: [2] })],
    ['cube', '2 x 3 x 4', () => session.numbers('cube')],
    ['rows', '3', () => session.ragged('rows', 2, 4)],
    ['nowhere', 'a link to /nothing', () => session.numbers('nowhere')],
    ['far', 'a link to /values in /etc/passwd', () => session.numbers('far')],
    ['filtered', 'packed by filter 32000', () => session.numbers('filtered')],
    ['unwritten', '8388608 bytes', () => session.numbers('unwritten', { offset: [0], count: [1] })],
    ['unwritten_rows', '16777216 bytes', () => session.ragged('unwritten_rows', 0, 1)],
    ['virtual_gone', 'without its source file gone.h5', () => session.numbers('virtual_gone')],
  ])('refuses %s: %s', async (where, found, attempt) => {
    open(path);
    const error = await refusalOf(attempt);
    expect(error).toMatchObject({ tag: 'FileFormat', fields: { file: 'file of the user', where } });
    expect(error.message).toContain(found);
  });

  it('refuses a block that is too large for one call', async () => {
    open(path);
    const error = await refusalOf(() =>
      session.numbers('large', { offset: [0], count: [2 ** 24] }),
    );
    expect(error).toMatchObject({
      tag: 'Resources',
      fields: { needed: '134217728 bytes at once' },
    });
  });

  it('closes a file for the next one, and says why it cannot open it', async () => {
    open(path);
    expect(open(join(folder, 'source.h5'))).toEqual([{ path: 'values', shape: [4], dtype: '<f8' }]);
    // Only files of its folder may be opened here.
    const error = await refusalOf(() => open(join(emcPublic, 'det.h5')));
    expect(error).toMatchObject({
      tag: 'FileAccess',
      fields: { file: 'file of the user', operation: 'open' },
    });
    expect(error.message).toContain('permission is denied');
    expect((await refusalOf(() => session.numbers('values'))).message).toContain('missing');
  });
});

it('another version of h5wasm is refused by name', async () => {
  for (const module of [undefined, {}, { open: () => 0n }]) {
    expect(await refusalOf(() => hdf5Library(module))).toMatchObject({ tag: 'Backend' });
  }
});
