import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { golden } from '../support/golden-data.ts';
import { logFigures } from '../support/log-figures.ts';
import { runCli, type CliResult } from '../support/run-cli.ts';
import { smallRun, writeConfig, type SmallRun } from '../support/small-run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PHOTONS = readFileSync(golden('photons.emc'));
const DETECTOR = readFileSync(golden('det.dat'), 'utf8');

/** Photons with one 32-bit value changed. */
function photonsWith(offset: number, value: number): Buffer {
  const bytes = Buffer.from(PHOTONS);
  bytes.writeInt32LE(value, offset);
  return bytes;
}

/** Byte of the first pixel number of `place_ones`: behind the header and two counts for each frame. */
const FIRST_PIXEL = 1024 + 8 * 600;

/** Bad content for a key of config.ini, and what the message has to say. */
const BAD_FILES: readonly (readonly [string, string, string, string | Buffer, RegExp])[] = [
  ['truncated photons', 'in_photons_file', 'p.emc', PHOTONS.subarray(0, 400_000), /bytes/],
  ['a count that does not fit', 'in_photons_file', 'p.emc', photonsWith(1024, 1e6), /1000000/],
  ['a negative number of frames', 'in_photons_file', 'p.emc', photonsWith(0, -1), /-1/],
  ['another number of pixels', 'in_photons_file', 'p.emc', photonsWith(4, 1100), /1089.*1100/],
  ['a pixel out of range', 'in_photons_file', 'p.emc', photonsWith(FIRST_PIXEL, 1089), /1089/],
  [
    'a repeated pixel',
    'in_photons_file',
    'p.emc',
    photonsWith(FIRST_PIXEL, PHOTONS.readInt32LE(FIRST_PIXEL + 4)),
    /twice|once|repeated/,
  ],
  ['an empty file', 'in_photons_file', 'p.emc', '', /empty/],
  ['something else', 'in_photons_file', 'p.emc', 'no photons at all', /p\.emc/],
  ['truncated HDF5', 'in_photons_file', 'p.h5', readHead('photons.h5'), /p\.h5/],
  ['NaN in a detector', 'in_detector_file', 'd.dat', DETECTOR.replace(/\n\S+/, '\nnan'), /line 2/],
  ['a wrong mask', 'in_detector_file', 'd.dat', DETECTOR.replace(/ 1\n/, ' 7\n'), /line 2.*7/],
  ['a short blacklist', 'blacklist_file', 'b.txt', '0\n1\n', /600.*2/],
  [
    'a start model of another size',
    'start_model_file',
    'm.bin',
    Buffer.alloc(8 * 27),
    /21 x 21 x 21 voxels, but is 3 x 3 x 3/,
  ],
];

function readHead(name: string): Buffer {
  const bytes = readFileSync(golden(name));
  return bytes.subarray(0, bytes.length / 2);
}

/** Names, sizes and times of all files of a run, but for its lock, which everybody may take. */
function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('lock'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort();
}

function expectRefusal({ code, stdout, stderr }: CliResult, exitCode: number): void {
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
  // One line of at most two sentences, and no stack.
  expect(stderr).toMatch(/^damselfly: [^\n]+[.!]\n$/);
  expect(stderr.trim().split(/[.;] (?=[A-Z])/).length).toBeLessThanOrEqual(2);
}

describe('a finished run, started again with', () => {
  let run: SmallRun;
  let before: string[];

  beforeAll(async () => {
    run = smallRun();
    await runCli(['emc', '-c', run.config, '-q', '1']);
    before = snapshot(run.paths.outputFolder);
  });

  test.each(BAD_FILES)('%s is refused and stays as it was', async (_, key, name, bytes, says) => {
    const file = join(run.folder, name);
    writeFileSync(file, bytes);
    writeConfig(run.config, { [key]: name });
    const result = await runCli(['emc', '-c', run.config, '-q', '1']);
    expectRefusal(result, 3);
    expect(result.stderr).toMatch(says);
    expect(snapshot(run.paths.outputFolder)).toEqual(before);
    expect(logFigures(run.paths.log)).toHaveLength(1);
  });

  test.each([
    ['a missing file', { in_photons_file: 'none.emc' }, 3, /none\.emc.*no such file/],
    ['a folder', { in_photons_file: 'data' }, 3, /data.*folder/],
    ['a file of another kind', { in_detector_file: golden('output') }, 3, /output/],
    ['photons as detector', { in_detector_file: golden('photons.emc') }, 3, /a detector/],
    ['a value that is none', { num_div: 'four' }, 3, /num_div \(line 4\).*four/],
    ['two keys that exclude each other', { in_photons_list: 'list.txt' }, 3, /in_photons_list/],
    ['a key that is left out', { num_div: '' }, 3, /num_div/],
    ['a mode that is not built', { beta_range_deg: '0 10 1' }, 4, /beta_range_deg/],
    ['a symmetry that is none', { point_group: 'A4' }, 3, /point_group.*A5 or I/],
  ])('%s is refused and stays as it was', async (_, changes, code, says) => {
    writeConfig(run.config, changes);
    const result = await runCli(['emc', '-c', run.config, '-q', '1']);
    expectRefusal(result, code);
    expect(result.stderr).toMatch(says);
    expect(snapshot(run.paths.outputFolder)).toEqual(before);
  });
});

test('a config that is missing or no config', async () => {
  const missing = await runCli(['emc', '-c', 'nowhere.ini', '1']);
  expectRefusal(missing, 3);
  expect(missing.stderr).toMatch(/nowhere\.ini: .*no such file/);
  const none = await runCli(['emc', '-c', golden('README.md'), '1']);
  expectRefusal(none, 3);
});

test.each([
  ['binary', Buffer.from([0x5b, 0, 0x65, 0, 0x6d, 0])],
  ['a density map', Buffer.concat([Buffer.alloc(208), Buffer.from('MAP '), Buffer.alloc(812)])],
])('a config that is %s says so, and not what stands in its first line', async (_, bytes) => {
  const config = join(temporaryFolder(), 'config.ini');
  writeFileSync(config, bytes);
  const result = await runCli(['emc', '-c', config, '1']);
  expectRefusal(result, 3);
  expect(result.stderr).toMatch(/should be a configuration as text, .* binary; name a config\.ini/);
});

test.each(['a/../b', '.', '..', '/a', 'a\\b', 'a\u0007b', ' ', 'x'.repeat(201)])(
  'a run is not called %j',
  async (name) => {
    const run = smallRun();
    const result = await runCli(['submit', '-c', run.config, '-n', name, '1']);
    expectRefusal(result, 3);
    expect(result.stderr).toContain('The name of a run should be 1 to 200 characters without /');
    expect(existsSync(run.paths.outputFolder)).toBe(false);
  },
);

test('a folder whose name is none for a run says how to give another', async () => {
  const folder = join(temporaryFolder(), 'a\\b');
  mkdirSync(folder);
  const config = join(folder, 'config.ini');
  writeConfig(config);
  const result = await runCli(['submit', '-c', config, '1']);
  expectRefusal(result, 3);
  expect(result.stderr).toContain('after its config or its folder; give another with --name');
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('webgpu without a GPU says so and takes nothing else', async () => {
  const { config } = smallRun();
  const result = await runCli(['emc', '-c', config, '--backend', 'webgpu', '-q', '1'], {
    env: { VK_DRIVER_FILES: '/nowhere/driver.json', DAMSELFLY_GPU: '' },
  });
  expectRefusal(result, 6);
  expect(result.stderr).toMatch(
    /no Vulkan driver is installed on this machine; .*, or else use the wasm backend/,
  );
});

test('--debug shows the stack', async () => {
  const { stderr } = await runCli(['emc', '-c', 'nowhere.ini', '1', '--debug']);
  expect(stderr).toMatch(/^damselfly: .*\n.*\n +at /);
  expect(stderr).toMatch(/caused by/);
});

test('a full disk ends a run with what it had, and -r goes on', async () => {
  const { config, paths } = smallRun();
  await runCli(['emc', '-c', config, '-q', '1']);
  // An output of 21^3 voxels takes 160 KiB; a limit on the size of files fails like a full disk.
  const full = await runCli(['emc', '-c', config, '-q', '-r', '2'], { before: 'ulimit -f 100;' });
  expectRefusal(full, 5);
  expect(full.stderr).toMatch(/output_002\.h5/);
  expect(readdirSync(paths.outputFolder).sort()).toEqual([
    '.damselfly',
    'output_000.h5',
    'output_001.h5',
  ]);
  expect(await runCli(['emc', '-c', config, '-q', '-r'])).toMatchObject({ code: 0, stderr: '' });
  expect(logFigures(paths.log)).toHaveLength(3);
});

describe('without the right', () => {
  /** The run's files where anybody may read them. */
  function readableRun(changes: Readonly<Record<string, string>> = {}): SmallRun {
    const run = smallRun({ in_photons_file: 'p.emc', in_detector_file: 'd.dat', ...changes });
    cpSync(golden('photons.emc'), join(run.folder, 'p.emc'));
    cpSync(golden('det.dat'), join(run.folder, 'd.dat'));
    chmodSync(run.folder, 0o755);
    return run;
  }

  test('to write, nothing starts', async () => {
    const { config, folder, paths } = readableRun();
    mkdirSync(paths.outputFolder);
    for (const place of [paths.outputFolder, folder]) {
      chmodSync(place, 0o555);
    }
    const result = await runCli(['emc', '-c', config, '-q', '1'], { asOrdinaryUser: true });
    chmodSync(folder, 0o755);
    expectRefusal(result, 5);
    expect(result.stderr).toMatch(/could not write .*permission/);
    expect(readdirSync(paths.outputFolder)).toEqual([]);
  });

  test('to read, the file is named', async () => {
    const { config, folder } = readableRun();
    chmodSync(join(folder, 'p.emc'), 0);
    const result = await runCli(['emc', '-c', config, '-q', '1'], { asOrdinaryUser: true });
    expectRefusal(result, 3);
    expect(result.stderr).toMatch(/p\.emc: could not open .*permission/);
  });
});
