import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInstalled } from './run-installed.ts';

const RELATIVE_DIFFERENCE = `
import sys, h5py, numpy
found, expected = (h5py.File(name)['intens'][:] for name in sys.argv[1:])
assert found.shape == expected.shape and found.dtype == expected.dtype
print(numpy.linalg.norm(found - expected) / numpy.linalg.norm(expected))
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'damselfly-outside-'));
  cpSync('test-data/emc-public', join(folder, 'data'), { recursive: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  { program: 'damselfly', args: [] },
  { program: 'python', args: ['-m', 'jupyterlab_damselfly'] },
] as const)('$program $args starts', async ({ program, args }) => {
  const version = /"version": "([^"]+)"/.exec(readFileSync('package.json', 'utf8'))?.[1];
  expect(await runInstalled(program, [...args, '--version'], folder)).toEqual({
    code: 0,
    stdout: `${String(version)}\n`,
    stderr: '',
  });
});

test('--help names every command', async () => {
  const { code, stdout } = await runInstalled('damselfly', ['--help'], folder);
  expect(code).toBe(0);
  for (const command of ['emc', 'info', 'convert', 'demo']) {
    expect(stdout).toMatch(new RegExp(`^ +${command} `, 'm'));
  }
});

test('info reads binary files and, in its worker, HDF5', async () => {
  for (const name of ['photons.emc', 'photons.h5']) {
    const { code, stdout, stderr } = await runInstalled('damselfly', ['info', name], dataFolder());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/frames +600\n/);
  }
});

test('convert goes to HDF5 and back to the same bytes', async () => {
  const there = await runInstalled('damselfly', ['convert', 'photons.emc', 'a.h5'], dataFolder());
  expect(there.code).toBe(0);
  const back = await runInstalled('damselfly', ['convert', 'a.h5', 'b.emc'], dataFolder());
  expect(back.code).toBe(0);
  const [before, after] = ['photons.emc', 'b.emc'].map((name) =>
    readFileSync(join(dataFolder(), name)),
  );
  expect(after.equals(before)).toBe(true);
});

test('emc, on two workers, reproduces the golden run', async () => {
  const { code, stdout } = await runInstalled(
    'damselfly',
    ['emc', '-c', 'config.ini', '-t', '2', '--backend', 'wasm', '--parity', '--json', '5'],
    dataFolder(),
  );
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(5);
  const files = ['data/output_005.h5', 'expected/output_005.h5'];
  const difference = execFileSync(
    process.env['DAMSELFLY_PYTHON'] ?? 'python3',
    ['-c', RELATIVE_DIFFERENCE, ...files],
    { cwd: dataFolder(), encoding: 'utf8' },
  );
  // The gate of the golden data's README.
  expect(Number(difference)).toBeLessThan(1e-5);
});

test('demo reconstructs the example that the wheel brings, and says how well', async () => {
  const { code, stdout } = await runInstalled(
    'damselfly',
    ['demo', '--headless', '-o', 'demo'],
    folder,
  );
  expect(code).toBe(0);
  expect(stdout).toContain('Agreement with the truth');
});

test('bad input is told in a sentence, with its exit code', async () => {
  const { code, stdout, stderr } = await runInstalled('damselfly', ['info', 'missing.h5'], folder);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('missing.h5');
});

function dataFolder(): string {
  return join(folder, 'data');
}
