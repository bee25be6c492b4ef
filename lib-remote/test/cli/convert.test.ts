import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { encodeMrc } from '@damselfly/compute/io/formats/mrc/encode-mrc.ts';
import { describe, expect, test } from 'vitest';
import { golden } from '../support/golden-data.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Converts along a chain of files in a new folder; the first is read from where it lies. */
async function convertAlong(
  first: string,
  ...steps: (readonly [name: string, ...options: string[]])[]
): Promise<(name: string) => Buffer> {
  const folder = temporaryFolder();
  let input = first;
  for (const [name, ...options] of steps) {
    const output = join(folder, name);
    const result = await runCli(['convert', input, output, ...options]);
    expect(result).toMatchObject({ code: 0, stdout: '' });
    input = output;
  }
  expect(readdirSync(folder)).toHaveLength(steps.length);
  return (name) => readFileSync(join(folder, name));
}

describe('round trips are exact', () => {
  test('photons: sparse, HDF5, dense', async () => {
    const read = await convertAlong(
      golden('photons.emc'),
      ['a.h5'],
      ['b.emc'],
      ['c.emc', '--type', 'emc-dense'],
      ['d.emc', '--type', 'emc-float'],
      ['e.emc', '--type', 'emc-dense'],
      ['f.emc'],
    );
    const original = readFileSync(golden('photons.emc'));
    expect(read('b.emc').equals(original)).toBe(true);
    expect(read('f.emc').equals(original)).toBe(true);
    expect(read('c.emc').equals(read('e.emc'))).toBe(true);
    expect(read('c.emc').readInt32LE(8)).toBe(1);
    expect(read('d.emc').readInt32LE(8)).toBe(2);
  });

  test('detectors: HDF5 and text', async () => {
    const read = await convertAlong(golden('det.h5'), ['a.dat'], ['b.h5'], ['c.dat']);
    expect(read('c.dat').equals(read('a.dat'))).toBe(true);
  });

  test('volumes: raw, HDF5, MRC', async () => {
    const read = await convertAlong(golden('density.bin'), ['a.h5'], ['b.bin'], ['c.mrc']);
    expect(read('b.bin').equals(readFileSync(golden('density.bin')))).toBe(true);
    // The start model holds values that float32 holds.
    const exact = await convertAlong(golden('start_model.h5'), ['a.mrc'], ['b.h5'], ['c.ccp4']);
    expect(exact('c.ccp4').equals(exact('a.mrc'))).toBe(true);
    // Dragonfly reads raw volumes as float64, whatever they come from.
    const raw = await convertAlong(golden('start_model.h5'), ['a.mrc'], ['b.bin']);
    expect(raw('b.bin')).toHaveLength(8 * 49 ** 3);
  });
});

test('a dataset of an output, and a note where MRC rounds', async () => {
  const folder = temporaryFolder();
  const output = golden('expected', 'output_005.h5');
  const raw = join(folder, 'w.bin');
  const result = await runCli(['convert', output, raw, '--dataset', 'inter_weight']);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(raw)).toHaveLength(8 * 49 ** 3);
  const rounded = await runCli(['convert', output, join(folder, 'm.mrc')]);
  expect(rounded).toMatchObject({ code: 0 });
  expect(rounded.stderr).toMatch(/rounded to float32/);
});

describe('refuses, and leaves what is there,', () => {
  test('a file that exists, unless forced', async () => {
    const path = join(temporaryFolder(), 'd.dat');
    writeFileSync(path, 'mine');
    const refused = await runCli(['convert', golden('det.h5'), path]);
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toMatch(/--force/);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(await runCli(['convert', golden('det.h5'), path, '--force'])).toMatchObject({ code: 0 });
    expect(readFileSync(path, 'utf8')).not.toBe('mine');
  });

  test.each([[[]], [['--force']]])(
    'a folder in the place of the file, with %j',
    async (options) => {
      const output = join(temporaryFolder(), 'here.mrc');
      mkdirSync(output);
      const result = await runCli(['convert', golden('start_model.h5'), output, ...options]);
      expect(result).toMatchObject({ code: 3, stdout: '' });
      expect(result.stderr).toContain('is a folder or a device; name a file');
    },
  );

  test.each([
    ['a full disk', 'photons.emc', 'p.emc', [], 'ulimit -f 100;', 5, /larger than is allowed/],
    ['a full disk, HDF5', 'photons.emc', 'p.h5', [], 'ulimit -f 100;', 5, /larger than is allowed/],
    ['a detector as volume', 'det.h5', 'd.mrc', [], '', 3, /d\.mrc .*\.dat, \.h5/],
    ['an unknown extension', 'det.h5', 'd.txt', [], '', 3, /no known extension/],
    ['a dataset that is not there', 'det.h5', 'd.bin', ['--dataset', 'x'], '', 3, /missing; .*qx/],
    ['bad input', 'README.md', 'd.bin', [], '', 3, /not a file/],
  ])('%s', async (_, input, output, options, before, code, says) => {
    const folder = temporaryFolder();
    const args = ['convert', golden(input), join(folder, output), ...options];
    const result = await runCli(args, { before });
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(says);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('values that are no numbers are kept, and counted in a note', async () => {
  const folder = temporaryFolder();
  const data = Float32Array.of(1, 2, NaN, 3, Infinity, 4, 5, 6);
  const map = encodeMrc({ kind: 'volume', shape: [2, 2, 2], data });
  writeFileSync(join(folder, 'nan.mrc'), Buffer.concat([...map]));
  for (const output of ['o.h5', 'o.bin', 'o.map']) {
    const { code, stderr } = await runCli(['convert', 'nan.mrc', output], { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toContain(
      `${output}: 2 of 8 voxels are NaN or infinite, as they are in nan.mrc`,
    );
  }
  const view = new DataView(Uint8Array.from(readFileSync(join(folder, 'o.map'))).buffer);
  // dmin, dmax and dmean are of those that are numbers.
  expect([19, 20, 21].map((word) => view.getFloat32(4 * word, true))).toEqual([1, 6, 3.5]);
});

test('complex numbers are refused with what to do, and nothing is written', async () => {
  const folder = temporaryFolder();
  const [head] = encodeMrc({ kind: 'volume', shape: [2, 2, 2], data: new Float32Array(8) });
  const bytes = new Uint8Array(1024 + 8 * 8);
  bytes.set(head);
  new DataView(bytes.buffer).setInt32(12, 4, true);
  writeFileSync(join(folder, 'complex.mrc'), bytes);
  for (const output of ['o.h5', 'o.mrc', 'o.bin']) {
    const { code, stderr } = await runCli(['convert', 'complex.mrc', output], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /to be written to o\.\w+, but is one of complex numbers, .* as CXI\.\n$/,
    );
  }
  expect(readdirSync(folder)).toEqual(['complex.mrc']);
});

test('an output becomes a map of an intensity, with how far its voxels are apart as its run says', async () => {
  const folder = temporaryFolder();
  for (const name of ['photons.emc', 'det.h5', 'config.ini']) {
    cpSync(golden(name), join(folder, name));
  }
  cpSync(golden('expected', 'EMC.log'), join(folder, 'EMC.log'));
  cpSync(golden('expected', 'output_005.h5'), join(folder, 'data', 'output_005.h5'));
  const wavelength = 7.75;
  appendFileSync(join(folder, 'config.ini'), `\n[parameters]\nlambda = ${wavelength}\n`);
  // Pixels, distance and radius of the Ewald sphere in voxels.
  const [, , ewaldRadius] = readFileSync(golden('det.dat'), 'utf8').split(/\s+/).map(Number);
  const edgeIn = async (input: string): Promise<number> => {
    const output = `of-${input.replace('/', '-')}.mrc`;
    expect(await runCli(['convert', input, output], { cwd: folder })).toMatchObject({ code: 0 });
    const { stdout } = await runCli(['info', output], { cwd: folder });
    expect(stdout).toContain('transform');
    return readFileSync(join(folder, output)).readFloatLE(40);
  };
  // The edge of the cell in angstrom is the inverse of the step, which is 1 / (wavelength * radius).
  expect((await edgeIn('data/output_005.h5')) / (wavelength * ewaldRadius)).toBeCloseTo(1, 5);
  // Away from its run nothing tells the step.
  cpSync(golden('expected', 'output_005.h5'), join(folder, 'away', 'copy.h5'));
  expect(await edgeIn('away/copy.h5')).toBe(0);
});
