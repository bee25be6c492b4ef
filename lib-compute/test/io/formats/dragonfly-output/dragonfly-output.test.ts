import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DragonflyOutput } from '../../../../src/io/formats/dragonfly-output/dragonfly-output-data.ts';
import { dragonflyOutput } from '../../../../src/io/formats/dragonfly-output/dragonfly-output.ts';
import { openDragonflyOutput } from '../../../../src/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { readDragonflyOutput } from '../../../support/read-dragonfly-output.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { writeDragonflyOutput } from '../../../../src/platform/node/hdf5-writers.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { hdf5Variants } from '../../../support/hdf5-variants.ts';
import { askPython } from '../../../support/python.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { sharedHdf5Worker } from '../../../support/shared-hdf5-worker.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const golden = join(emcPublic, 'expected/output_005.h5');

const START = `del f['inter_weight'], f['likelihood'], f['mutual_info'], f['orientations']
put('scale', np.ones(4, 'i4'))`;

const REFUSED = [
  ['intens', `del f['intens']`, 'modes x N x N x N voxels', 'missing'],
  ['intens', `put('intens', np.zeros((1, 3, 3, 4)))`, 'modes x N x N x N voxels', '1 x 3 x 3 x 4'],
  ['the length of inter_weight', `put('inter_weight', np.zeros(26))`, '54', '26'],
  ['the length of likelihood', `put('likelihood', np.zeros(3))`, '4, as orientations has', '3'],
  ['value 5 of intens', `f['intens'][0, 0, 1, 2] = np.nan`, 'a finite number', 'NaN'],
  ['value 1 of scale', `f['scale'][1] = np.inf`, 'a finite number', 'Infinity'],
  ['frame 2 of orientations', `f['orientations'][2] = -2`, 'the number of a rotation', '-2'],
  ['the length of occupancies', `put('occupancies', np.zeros((4, 3)))`, '8', '12'],
  ['probabilities/place', `f['probabilities/place'][1] = [120]`, 'from 0 to 119', '120'],
  [
    'probabilities/prob',
    `f['probabilities/prob'][0] = [.5, .4, .1]`,
    'as long as place',
    'lengths',
  ],
  ['probabilities/prob', `f['probabilities/prob'][1] = [-.5]`, 'from 0 to 1', '-0.5'],
  ['probabilities/num_rot', `f['probabilities/num_rot'][0] = 0`, 'a number of rotations', '0'],
];

/** An output of 2 modes of 3^3 voxels and 4 frames, with all that can be in one, changed. */
const fileWith = hdf5Variants(
  `
def put(name, value):
    if name in f: del f[name]
    f[name] = value
f['intens'] = np.arange(54.).reshape(2, 3, 3, 3)
f['inter_weight'] = np.ones((2, 3, 3, 3))
f['orientations'] = np.array([7, -1, 0, 119], 'i4')
f['likelihood'], f['mutual_info'], f['scale'] = np.arange(-4., 0), np.arange(4.), np.ones(4)
f['occupancies'] = np.arange(8.).reshape(4, 2)
f['probabilities/num_rot'] = np.array([60], 'i4')
place = f.create_dataset('probabilities/place', (4,), h5py.vlen_dtype(np.dtype('i4')))
prob = f.create_dataset('probabilities/prob', (4,), h5py.vlen_dtype(np.dtype('f8')))
place[0], prob[0], place[1], prob[1] = [3, 119], [.25, .75], [0], [1.]
change({'f': f, 'np': np, 'put': put})`,
  ['pass', START, ...REFUSED.map(([, change]) => change)],
);

const context = sharedHdf5Worker();

async function read(path: string): Promise<DragonflyOutput> {
  return readDragonflyOutput(await openFileSource(path), context);
}

const everything: DragonflyOutput = {
  shape: [2, 3, 3, 3],
  intens: Float64Array.from({ length: 54 }, (_, i) => i),
  interWeight: new Float64Array(54).fill(1),
  orientations: Int32Array.of(7, -1, 0, 119),
  logLikelihood: Float64Array.of(-4, -3, -2, -1),
  mutualInformation: Float64Array.of(0, 1, 2, 3),
  scale: Float64Array.of(1, 1, 1, 1),
  occupancies: Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7),
  probabilities: {
    rotationCount: 60,
    offsets: Uint32Array.of(0, 2, 3, 3, 3),
    rotations: Int32Array.of(3, 119, 0),
    values: Float64Array.of(0.25, 0.75, 1),
  },
};

describe('reading', () => {
  it('gives the golden output', async () => {
    const output = await read(golden);
    expect(output.shape).toEqual([1, 49, 49, 49]);
    const summary = askPython(
      `
f = h5py.File(sys.argv[1])
print(json.dumps([f['intens'][()].sum(), f['inter_weight'][()].max(),
    f['orientations'][()].tolist(), f['likelihood'][()].tolist(), f['mutual_info'][()].tolist()]))`,
      golden,
    );
    const sum = output.intens.reduce((partial, value) => partial + value, 0);
    expect(summary).toEqual([
      expect.closeTo(sum, 6),
      Math.max(...(output.interWeight ?? [])),
      Array.from(output.orientations ?? []),
      Array.from(output.logLikelihood ?? []),
      Array.from(output.mutualInformation ?? []),
    ]);
    expect(output).not.toHaveProperty('scale');
  });

  it('gives all that can be in one', async () => {
    expect(await read(fileWith('pass'))).toEqual(everything);
  });

  it('takes the start of a run, whose scale is int32', async () => {
    expect(await read(fileWith(START))).toEqual({
      shape: everything.shape,
      intens: everything.intens,
      scale: Float64Array.of(1, 1, 1, 1),
      occupancies: everything.occupancies,
      probabilities: everything.probabilities,
    });
  });

  it('gives a viewer one part at a time', async () => {
    const output = await openDragonflyOutput(await openFileSource(golden), context);
    expect(output).toMatchObject({
      shape: [1, 49, 49, 49],
      frameCount: 600,
      tables: ['orientations', 'mutual_info', 'likelihood'],
    });
    expect((await output.table('likelihood'))?.length).toBe(600);
    expect(await output.table('scale')).toBeUndefined();
    expect(await output.probabilities()).toBeUndefined();
    await output.close();
  });

  it('is a volume to openFile', async () => {
    const volume = await dragonflyOutput.open(await openFileSource(fileWith('pass')), context);
    expect(volume).toMatchObject({ kind: 'volume-file', shape: [2, 3, 3, 3], dtype: 'float64' });
    expect((await volume.read()).data).toEqual(everything.intens);
    await volume.close();
  });

  it.each(REFUSED)('refuses %s after %s', async (where, change, expected, found) => {
    const path = fileWith(change);
    const error = await refusalOf(() => read(path));
    expect(error).toMatchObject({ tag: 'FileFormat', fields: { file: path, where } });
    expect(error.message).toContain(expected);
    expect(error.message).toContain(found);
  });
});

describe('writing', () => {
  it('gives what Dragonfly gives: every name, shape, type, layout and attribute', async () => {
    const output = await read(golden);
    const path = join(await temporaryFolder(), 'output_005.h5');
    await writeDragonflyOutput(path, output);
    const [theirs, ours] = [golden, path].map((file) =>
      askPython(
        `
import zlib
def describe(name, item):
    found[name] = [type(item).__name__, dict(item.attrs)] + ([] if isinstance(item, h5py.Group) else [
        item.shape, item.maxshape, item.dtype.str, item.chunks, item.compression,
        item.id.get_create_plist().get_layout(), zlib.crc32(item[()].tobytes())])
found = {}
f = h5py.File(sys.argv[1])
f.visititems(describe)
print(json.dumps([found, dict(f.attrs)]))`,
        file,
      ),
    );
    expect(ours).toEqual(theirs);
  });

  it('gives all that can be in one', async () => {
    const path = join(await temporaryFolder(), 'output_001.h5');
    await writeDragonflyOutput(path, everything);
    expect(await read(path)).toEqual(everything);
    const shapes = askPython(
      `
found = {}
h5py.File(sys.argv[1]).visititems(lambda name, item: found.update({
    name: [item.shape, str(h5py.check_vlen_dtype(item.dtype) or item.dtype)]} if hasattr(item, 'shape') else {}))
print(json.dumps(found))`,
      path,
    );
    expect(shapes).toEqual({
      intens: [[2, 3, 3, 3], 'float64'],
      inter_weight: [[2, 3, 3, 3], 'float64'],
      likelihood: [[4], 'float64'],
      mutual_info: [[4], 'float64'],
      occupancies: [[4, 2], 'float64'],
      orientations: [[4], 'int32'],
      'probabilities/num_rot': [[1], 'int32'],
      'probabilities/place': [[4], 'int32'],
      'probabilities/prob': [[4], 'float64'],
      scale: [[4], 'float64'],
    });
  });
});
