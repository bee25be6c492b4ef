import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleRun } from '../../src/cli/demo/example-run.ts';
import { copyExample } from '../../src/example/copy-example.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test(
  'the demo reconstructs the example, agrees with the truth, says where the results lie, and leaves them there',
  async () => {
    const folder = join(temporaryFolder(), 'demo');
    const { code, stdout, stderr } = await runCli(['demo', '--headless', '-o', folder]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/2000 frames/);
    const lowest = /^lowest (\d\.\d+)/m.exec(stdout)?.[1];
    expect(Number(lowest)).toBeGreaterThanOrEqual(0.8);
    const convert = /damselfly convert (\S+) model\.mrc/.exec(stdout)?.[1] ?? '';
    expect(readdirSync(join(folder, 'output'))).toContain(convert.split('/').at(-1));
    const again = await exampleRun(folder, await copyExample(folder));
    expect(again.isFinished).toBe(true);
    await again.submit();
    expect(readdirSync(join(folder, 'output/.damselfly'))).not.toContain('previous');
  },
  // A quarter of a minute on two free cores.
  300_000,
);

test('it writes into no file', async () => {
  const file = join(temporaryFolder(), 'mine.txt');
  writeFileSync(file, '');
  const { code, stderr } = await runCli(['demo', '--headless', '-o', file]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/mine\.txt should be an empty or new folder.*but is a file\.\n$/);
});

test('it writes into no folder with other files', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mine.txt'), '');
  const { code, stderr } = await runCli(['demo', '--headless', '-o', folder]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/an empty or new folder/);
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});
