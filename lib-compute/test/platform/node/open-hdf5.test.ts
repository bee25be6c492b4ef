import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import { openFileSource } from '../../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../../src/platform/node/open-hdf5.ts';
import { startHdf5Worker } from '../../../src/platform/node/start-hdf5-worker.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { openHdf5File } from '../../support/open-hdf5-file.ts';
import { runPython } from '../../support/python.ts';
import { refusalOf } from '../../support/refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const detector = join(emcPublic, 'det.h5');
const hanging = new URL('hanging-worker.ts', import.meta.url);

/** A file that a script writes to `sys.argv[1]`. */
async function fileByPython(script: string): Promise<string> {
  const path = join(await temporaryFolder(), 'file.h5');
  runPython(script, path);
  return path;
}

describe('openHdf5', () => {
  it('lists datasets without their values', async () => {
    const { name, datasets } = await openHdf5File(detector);
    expect(name).toBe(detector);
    expect(datasets).toEqual([
      { path: 'corr', shape: [1089], dtype: '<f8' },
      { path: 'detd', shape: [], dtype: '<f8' },
      { path: 'ewald_rad', shape: [], dtype: '<f8' },
      { path: 'mask', shape: [1089], dtype: '|u1' },
      { path: 'qx', shape: [1089], dtype: '<f8' },
      { path: 'qy', shape: [1089], dtype: '<f8' },
      { path: 'qz', shape: [1089], dtype: '<f8' },
    ]);
  });

  it('reads numbers of every size and byte order, ragged rows and texts', async () => {
    const path = await fileByPython(`
with h5py.File(sys.argv[1], 'w') as f:
    for kind in ['i1', 'u1', 'i2', 'u2', 'i4', 'u4', 'i8', 'u8', 'f4', 'f8']:
        for order in '<>':
            f[f'{order}{kind}'.replace('<', 'l').replace('>', 'b')] = np.array([[1, 2], [3, 100]], order + kind)
    f['bool'] = np.array([True, False])
    f['scalar'] = 2.5
    f['empty'] = np.zeros((0, 3))
    f['null'] = h5py.Empty('f8')
    rows = f.create_dataset('rows', (3,), h5py.vlen_dtype(np.dtype('<i8')))
    rows[0], rows[2] = [5, 6], [-7]
    f['fixed'] = np.bytes_('fixed text')
    f['variable'] = 'größe'
    f.create_dataset('packed', data=np.arange(1000.).reshape(10, 100), chunks=(3, 7), compression='gzip', shuffle=True)
`);
    const reader = await openHdf5File(path);
    for (const { path, dtype } of reader.datasets.filter(({ shape }) => shape.join() === '2,2')) {
      expect(Array.from(await reader.numbers(path), Number), `${path} (${dtype})`).toEqual([
        1, 2, 3, 100,
      ]);
    }
    expect(await reader.numbers('bi2', { from: 1, to: 2 })).toEqual(Int16Array.of(3, 100));
    expect(await reader.numbers('bool')).toEqual(Int8Array.of(1, 0));
    expect(await reader.numbers('scalar')).toEqual(Float64Array.of(2.5));
    expect(await reader.numbers('empty')).toEqual(new Float64Array());
    expect(await reader.numbers('null')).toEqual(new Float64Array());
    expect(await reader.numbers('packed', { from: 4, to: 6 })).toEqual(
      Float64Array.from({ length: 200 }, (_, i) => 400 + i),
    );
    expect(await reader.ragged('rows')).toEqual({
      offsets: Uint32Array.of(0, 2, 2, 3),
      values: BigInt64Array.of(5n, 6n, -7n),
    });
    expect(await reader.ragged('rows', { from: 1, to: 3 })).toEqual({
      offsets: Uint32Array.of(0, 0, 1),
      values: BigInt64Array.of(-7n),
    });
    expect(await reader.text('fixed')).toBe('fixed text');
    expect(await reader.text('variable')).toBe('größe');
  });

  it('says what a dataset is when it is not what was asked for', async () => {
    const reader = await openHdf5File(detector);
    for (const [attempt, message] of [
      [
        () => reader.numbers('nothing'),
        'nothing should be a dataset, but is missing (the file holds',
      ],
      [() => reader.ragged('qx'), 'qx should be one list of numbers per row'],
      [() => reader.text('qx'), 'qx should be one string'],
    ] as const) {
      expect((await refusalOf(attempt)).message).toContain(message);
    }
    const error = await refusalOf(() => reader.numbers('qx', { from: 0, to: 1090 }));
    expect(error).toMatchObject({ tag: 'Input', fields: { found: '0 to 1090' } });
  });

  it('reads a file that is nowhere on disk', async () => {
    const reader = await openHdf5(memorySource(await readFile(detector), 'from memory'));
    expect((await reader.numbers('qz')).length).toBe(1089);
    await reader.close();
  });

  it('is useless and silent once it is closed', async () => {
    const reader = await openHdf5File(detector);
    await reader.close();
    await reader.close();
    const error = await refusalOf(() => reader.numbers('qx'));
    expect(error.message).toContain('its reader was closed');
  });
});

describe('links of a file', () => {
  it('are followed into its folder and no further', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'inside'));
    runPython(
      `
import os
os.chdir(sys.argv[1])
for name in ['inside/source.h5', 'outside.h5']:
    with h5py.File(name, 'w') as f:
        f['values'] = np.arange(4.)
with h5py.File('inside/links.h5', 'w') as f:
    f['hard'] = np.arange(3.)
    f['soft'] = h5py.SoftLink('/hard')
    f['dangling'] = h5py.SoftLink('/nothing')
    f['circle'] = h5py.SoftLink('/circle')
    f['near'] = h5py.ExternalLink('source.h5', '/values')
    f['far'] = h5py.ExternalLink('../outside.h5', '/values')
    f['gone'] = h5py.ExternalLink('gone.h5', '/values')
    f['pipe'] = h5py.ExternalLink('pipe.h5', '/values')
    f['group/loop'] = f['/']
os.mkfifo('inside/pipe.h5')
`,
      folder,
    );
    const reader = await openHdf5File(join(folder, 'inside/links.h5'));
    expect(await reader.numbers('soft')).toEqual(Float64Array.of(0, 1, 2));
    expect(await reader.numbers('near')).toEqual(Float64Array.of(0, 1, 2, 3));
    for (const [path, found] of [
      ['far', 'a link to /values in ../outside.h5 that cannot be followed'],
      ['gone', 'a link to /values in gone.h5 that cannot be followed'],
      ['pipe', 'a link to /values in pipe.h5 that cannot be followed'],
      ['dangling', 'a link to /nothing that cannot be followed'],
      ['circle', 'a link to /circle that cannot be followed'],
    ]) {
      const error = await refusalOf(() => reader.numbers(path));
      expect(error).toMatchObject({ tag: 'FileFormat', fields: { where: path, found } });
    }
  });

  it('of virtual datasets must lead somewhere', async () => {
    const folder = await temporaryFolder();
    runPython(
      `
import os
os.chdir(sys.argv[1])
with h5py.File('source.h5', 'w') as f:
    f['values'] = np.arange(1, 5.)
def virtual(name, *sources):
    layout = h5py.VirtualLayout((len(sources), 4), 'f8')
    for i, (file, dataset) in enumerate(sources):
        layout[i] = h5py.VirtualSource(file, dataset, (4,))
    with h5py.File('master.h5', 'a') as f:
        'own' in f or f.create_dataset('own', data=np.arange(5, 9.))
        f.create_virtual_dataset(name, layout)
virtual('whole', ('source.h5', 'values'), ('.', 'own'))
virtual('chained', ('master.h5', 'chained_too'))
virtual('chained_too', ('gone.h5', 'values'))
virtual('no_file', ('source.h5', 'values'), ('gone.h5', 'values'))
virtual('no_dataset', ('source.h5', 'nothing'))
virtual('circle', ('.', 'circle'))
`,
      folder,
    );
    const reader = await openHdf5File(join(folder, 'master.h5'));
    expect(await reader.numbers('whole')).toEqual(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    for (const [path, found] of [
      ['no_file', 'without its source file gone.h5'],
      ['no_dataset', 'without its source nothing in source.h5'],
      ['chained', 'without its source file gone.h5'],
      ['circle', 'without an end of its chain of sources'],
    ]) {
      const error = await refusalOf(() => reader.numbers(path));
      expect(error, path).toMatchObject({ tag: 'FileFormat', fields: { where: path, found } });
    }
  });
});

describe('a file that claims too much', () => {
  it('is refused before anything is allocated', async () => {
    const path = await fileByPython(`
with h5py.File(sys.argv[1], 'w') as f:
    f.create_dataset('chunked', (2**40,), 'f8', chunks=(64,))
    f.create_dataset('contiguous', (2**20,), 'f8')
    f.create_dataset('ragged', (2**20,), h5py.vlen_dtype(np.dtype('i4')))
`);
    const reader = await openHdf5File(path);
    const all = await refusalOf(() => reader.numbers('chunked'));
    expect(all).toMatchObject({ tag: 'Resources', fields: { needed: '8796093022208 bytes' } });
    // That is said of volumes; this may be frames.
    expect(String(all)).not.toContain('a binned copy');
    expect(await reader.numbers('chunked', { from: 2 ** 39, to: 2 ** 39 + 2 })).toEqual(
      Float64Array.of(0, 0),
    );
    const unwritten = await refusalOf(() => reader.numbers('contiguous'));
    expect(unwritten).toMatchObject({ tag: 'FileFormat', fields: { found: '8388608 bytes' } });
    const rows = await refusalOf(() => reader.ragged('ragged'));
    expect(rows).toMatchObject({ tag: 'FileFormat', fields: { found: '16777216 bytes' } });
  });

  it('cannot take more than 512 MB', async () => {
    // One chunk of 600 MB of zeros, packed by gzip into 600 kB.
    const path = await fileByPython(`
import zlib
size = 600 * 2**20
packer = zlib.compressobj(1)
packed = b''.join([packer.compress(bytes(2**20)) for _ in range(600)]) + packer.flush()
with h5py.File(sys.argv[1], 'w') as f:
    d = f.create_dataset('bomb', (size,), 'u1', chunks=(size,), compression='gzip')
    d.id.write_direct_chunk((0,), packed)
`);
    const reader = await openHdf5File(path);
    const error = await refusalOf(() => reader.numbers('bomb', { from: 0, to: 1 }));
    expect(error).toMatchObject({
      tag: 'Resources',
      fields: { resource: `memory to read ${path}`, available: '512 MB' },
    });
  });
});

describe('a worker that does not answer', () => {
  it('is ended when its time is up', async () => {
    const source = await openFileSource(detector);
    const error = await refusalOf(() => openHdf5(source, { entry: hanging, openSeconds: 0.2 }));
    await source.close();
    expect(error).toMatchObject({
      tag: 'FileAccess',
      fields: {
        operation: 'open',
        reason: 'HDF5 took longer than 0.2 s: the machine is busy, or the file damaged; try again',
      },
    });
  });

  it('is ended when the user has enough', async () => {
    const source = await openFileSource(detector);
    const controller = new AbortController();
    const opening = openHdf5(source, { entry: hanging, signal: controller.signal });
    setTimeout(() => {
      controller.abort(new Error('enough'));
    }, 50);
    await expect(opening).rejects.toThrow('enough');
    await source.close();
  });

  it('is told apart from one that died', async () => {
    const source = await openFileSource(detector);
    const worker = startHdf5Worker({ entry: new URL('dying-worker.ts', import.meta.url) });
    const error = await refusalOf(() => worker.open(source));
    await source.close();
    expect(worker.isAlive()).toBe(false);
    expect(error.message).toContain('the worker that read it broke down');
  });
});

it('reads one file after another in one worker', async () => {
  const worker = startHdf5Worker();
  const source = await openFileSource(detector);
  for (let i = 0; i < 3; i++) {
    const reader = await worker.open(source);
    expect((await reader.numbers('mask')).length).toBe(1089);
  }
  await source.close();
  await worker.end();
});

it('aborts reading between blocks', async () => {
  const controller = new AbortController();
  const reader = await openHdf5File(detector);
  controller.abort(new Error('enough'));
  await expect(reader.numbers('qx', undefined, { signal: controller.signal })).rejects.toThrow(
    'enough',
  );
});

it('names what is no HDF5 file, and why', async () => {
  const folder = await temporaryFolder();
  const cut = join(folder, 'cut.h5');
  runPython(`open(sys.argv[2], 'wb').write(open(sys.argv[1], 'rb').read()[:4000])`, detector, cut);
  for (const [path, message] of [
    [join(emcPublic, 'det.dat'), 'is damaged (file signature not found)'],
    [cut, 'is damaged (truncated file'],
  ]) {
    const error = await refusalOf(() => openHdf5File(path));
    expect(error).toMatchObject({ tag: 'FileFormat', fields: { file: path } });
    expect(error.message).toContain(message);
    expect(error.cause).toHaveProperty('message', expect.stringContaining('HDF5-DIAG'));
  }
  expect((await refusalOf(() => openHdf5File(folder))).tag).toBe('FileAccess');
});
