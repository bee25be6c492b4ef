import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { golden } from '../support/golden-data.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('recorded runs agree, the one that refines another as well, and the page says so', async () => {
  const page = join(temporaryFolder(), 'parity.md');
  const { code, stdout, stderr } = await runCli([
    ...['parity', golden(), '--backend', 'wasm', '--case', 'save_prob', 'refine_4_2'],
    ...['--iterations', '1', '--output', page],
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [head, ...rows] = stdout.trim().split('\n');
  expect(head).toMatch(/^case +backend +iterations +model/);
  expect(rows.map((row) => row.split(/ +/))).toEqual([
    expect.arrayContaining(['refine_4_2', 'wasm', '1', 'pass']),
    expect.arrayContaining(['save_prob', 'wasm', '1', 'pass']),
  ]);
  const text = readFileSync(page, 'utf8');
  expect(text).toMatch(/^# Parity with Dragonfly\n/);
  expect(text).toMatch(/\n\| save_prob +\| wasm +\| 1 +\| \d\.\de-\d+ +\|.*\| pass +\|\n/);
  expect(text).toMatch(/\n\| tolerance +\|.*\| 1\.0e-5 +\|.*\| 0\.50 % +\|/);
});

test('a software adapter of WebGPU is a backend of its own', async () => {
  const args = ['--backend', 'webgpu-software', '--case', 'save_prob', '--iterations', '1'];
  const { code, stdout } = await runCli(['parity', golden(), ...args]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/save_prob +webgpu-software +1 .* pass/);
});

test('a run that differs fails, and the figure is told', async () => {
  const folder = temporaryFolder();
  const variant = join(folder, 'variants/other');
  mkdirSync(variant, { recursive: true });
  cpSync(golden('variants/save_prob/metrics.h5'), join(variant, 'metrics.h5'));
  const config = readFileSync(golden('variants/save_prob/config.ini'), 'utf8');
  writeFileSync(join(variant, 'config.ini'), config.replaceAll('../../', golden('/')));
  const log = readFileSync(golden('variants/save_prob/EMC.log'), 'utf8');
  writeFileSync(join(variant, 'EMC.log'), log.replace('\t2.452030\t', '\t2.452130\t'));
  const { code, stdout, stderr } = await runCli([
    ...['parity', folder, '--backend', 'wasm', '--iterations', '1'],
  ]);
  expect(code).toBe(6);
  expect(stdout).toMatch(/other +wasm +1 .* 1\.0e-4 .*FAIL/);
  expect(stderr).toMatch(/1 of 1 differ by more than the tolerances/);
});

test('what is no recorded run is refused', async () => {
  expect((await runCli(['parity', temporaryFolder()])).code).toBe(3);
  const unknown = await runCli(['parity', golden(), '--case', 'nothing']);
  expect(unknown.code).toBe(3);
  expect(unknown.stderr).toMatch(/should be base, alpha, .*, but is nothing/);
});
