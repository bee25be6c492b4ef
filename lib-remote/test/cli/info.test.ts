import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeMrc } from '@damselfly/compute/io/formats/mrc/encode-mrc.ts';
import { writeHdf5File } from '@damselfly/compute/platform/node/write-hdf5-file.ts';
import { describe, expect, test } from 'vitest';
import { golden } from '../support/golden-data.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function infoJson(...files: string[]): Promise<unknown[]> {
  const { code, stdout, stderr } = await runCli(['info', '--json', ...files]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

// What golden/emc-public/README.md and h5py say of the files.
const PHOTONS = {
  frames: 600,
  pixels: [1089],
  storage: 'sparse (type 0)',
  photons: { minimum: 177, mean: 296.03833333333336, maximum: 489 },
  litPixels: { minimum: 91, mean: 149.51166666666666, maximum: 211 },
};
const DETECTOR = {
  pixels: 1089,
  mask: { orient: 776, mergeOnly: 292, ignored: 21 },
  model: [49, 49, 49],
  background: false,
};

test('photons and detectors, binary, text and HDF5, say the same', async () => {
  const files = ['photons.emc', 'photons.h5', 'det.dat', 'det.h5'];
  const described = await infoJson(...files.map((name) => golden(name)));
  expect(described).toMatchObject([
    { kind: 'Dragonfly photons (binary)', ...PHOTONS },
    { kind: 'Dragonfly photons (HDF5)', ...PHOTONS },
    { kind: 'Dragonfly detector (text)', ...DETECTOR, distance: 130.434783 },
    { kind: 'Dragonfly detector (HDF5)', ...DETECTOR },
  ]);
});

test('volumes and outputs', async () => {
  const files = [golden('density.bin'), golden('expected', 'output_005.h5')];
  expect(await infoJson(...files)).toMatchObject([
    { shape: [13, 13, 13], dtype: 'float64', values: { minimum: 0 } },
    { shape: [1, 49, 49, 49], dtype: 'float64' },
  ]);
});

test('complex numbers by their amplitudes, and voxels that are no cubes', async () => {
  const data = new Float32Array(8);
  const [head] = encodeMrc({ kind: 'volume', shape: [2, 2, 2], data, voxelSize: 4 });
  const bytes = new Uint8Array(1024 + 8 * 8);
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  // Mode 4, and a cell of 12 angstrom along z.
  view.setInt32(12, 4, true);
  view.setFloat32(48, 12, true);
  for (let voxel = 0; voxel < 8; voxel++) {
    view.setFloat32(1024 + 8 * voxel, -3, true);
    view.setFloat32(1028 + 8 * voxel, 4, true);
  }
  const file = join(temporaryFolder(), 'complex.mrc');
  writeFileSync(file, bytes);
  const [described] = await infoJson(file);
  expect(described).toMatchObject({
    dtype: 'complex float32',
    voxelEdges: [4, 4, 6],
    transform: 'without a cubic cell in the header: places are told in voxels',
    amplitudes: { minimum: 5, mean: 5, maximum: 5 },
  });
  expect(described).not.toHaveProperty('values');
  expect(described).not.toHaveProperty('voxelSize');
});

test('values that are no numbers are counted, and the others told', async () => {
  const data = Float32Array.of(1, 2, NaN, 3, Infinity, 4, 5, 6);
  const file = join(temporaryFolder(), 'nan.mrc');
  writeFileSync(file, Buffer.concat([...encodeMrc({ kind: 'volume', shape: [2, 2, 2], data })]));
  expect(await infoJson(file)).toMatchObject([
    { values: { minimum: 1, mean: 3.5, maximum: 6 }, notFinite: 2 },
  ]);
});

test('of an HDF5 file with several volumes the likeliest, and all datasets', async () => {
  const file = join(temporaryFolder(), 'several.h5');
  const numbers = [
    { path: 'support', shape: [2, 2, 2], values: Int8Array.of(0, 0, 0, 0, 1, 1, 1, 1) },
    { path: 'true_density', shape: [2, 2, 2], values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) },
    { path: 'errors', shape: [3], values: Float64Array.of(3, 2, 1) },
  ];
  await writeHdf5File(file, { numbers });
  const datasets = [
    { path: 'errors', shape: [3], dtype: '<f8' },
    { path: 'support', shape: [2, 2, 2], dtype: '|i1' },
    { path: 'true_density', shape: [2, 2, 2], dtype: '<f8' },
  ];
  const values = { minimum: 1, mean: 4.5, maximum: 8 };
  expect(await infoJson(file)).toMatchObject([
    { dataset: 'true_density', space: 'real', values, datasets },
  ]);
  const { stdout } = await runCli(['info', file]);
  expect(stdout.split('\n').slice(-4, -1)).toEqual([
    '  datasets  errors        3          <f8',
    '            support       2 x 2 x 2  |i1',
    '            true_density  2 x 2 x 2  <f8',
  ]);
});

test('of an HDF5 file of another kind what it holds', async () => {
  const file = join(temporaryFolder(), 'frames.h5');
  const frames = { path: 'entry/data/data', shape: [2, 1, 3], values: new Int32Array(6) };
  await writeHdf5File(file, { numbers: [frames] });
  expect(await infoJson(file)).toEqual([
    {
      file,
      kind: 'HDF5 without photons, detector or volume that is known',
      datasets: [{ path: 'entry/data/data', shape: [2, 1, 3], dtype: '<i4' }],
    },
  ]);
});

test('logs, runs and configurations', async () => {
  const figures = { frames: 600, rotations: 3240, iterations: 5, information: 0.218422 };
  const files = [golden('expected', 'EMC.log'), golden('expected'), golden('config.ini')];
  expect(await infoJson(...files)).toMatchObject([
    { kind: 'EMC.log', ...figures },
    { kind: 'EMC run', ...figures, outputs: 1, lastOutput: 'output_005.h5' },
    { kind: 'Dragonfly configuration', in_photons_file: golden('photons.emc'), num_div: 4 },
  ]);
});

test('a run by its config.ini, its outputs, or after it was moved', async () => {
  const { folder, config, paths } = smallRun({ output_folder: 'out/', log_file: 'out/run.log' });
  await runCli(['emc', '-c', config, '-q', '2']);
  const moved = join(temporaryFolder(), 'moved');
  cpSync(join(folder, 'out'), moved, { recursive: true });
  const described = await infoJson(folder, join(folder, 'out'), moved);
  expect(described).toHaveLength(3);
  for (const run of described) {
    expect(run).toMatchObject({ state: 'done', iterations: 2, asked: 2, outputs: 3 });
  }
  expect(paths.outputFolder).not.toBe(join(folder, 'out'));
});

test('the text form has a line for each value, with its unit', async () => {
  const { stdout } = await runCli(['info', golden('det.h5')]);
  expect(stdout.split('\n')[0]).toBe(`${golden('det.h5')}: Dragonfly detector (HDF5)`);
  expect(stdout).toMatch(/^ {2}largest \|q\| +22\.3774 voxels$/m);
  expect(stdout).toMatch(/^ {2}mask +orient 776, mergeOnly 292, ignored 21$/m);
});

describe('refuses with exit code 3', () => {
  test.each([
    ['a file of no known kind', golden('README.md'), /README\.md: not a file this program knows/],
    ['a missing file', golden('none.h5'), /none\.h5: .*no such file/],
    ['a folder without a run', golden('variants'), /variants should be the folder of a run/],
  ])('%s', async (_, path, says) => {
    const { code, stdout, stderr } = await runCli(['info', path]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(says);
  });

  test('a damaged file', async () => {
    const path = join(temporaryFolder(), 'EMC.log');
    writeFileSync(path, 'Cryptotomography\n1\tnonsense\n');
    const { code, stderr } = await runCli(['info', path]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/EMC\.log: line 2/);
  });
});
