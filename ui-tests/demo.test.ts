import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openContext } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { installedProgram } from './support/installed.ts';
import { LabPage } from './support/lab-page.ts';
import { test } from './support/lab-test.ts';
import { processesWithHome } from './support/processes.ts';
import { RunPanel } from './support/run-panel.ts';

const OWN_TOKEN = 'chosenbytheuser';

test('the demo opens JupyterLab where the example runs; Ctrl-C ends JupyterLab, not the run', async ({
  browser,
  workplace: { root, home, variables },
}) => {
  // A token of the user's own outranks that of the demo.
  writeFileSync(
    join(home, '.jupyter', 'jupyter_server_config.py'),
    `c.IdentityProvider.token = '${OWN_TOKEN}'\n`,
  );
  const demo = spawn(installedProgram('damselfly'), ['demo', '--no-browser'], {
    cwd: root,
    env: variables,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(demo, 'exit');
  let told = '';
  demo.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const address = await eventually('the address', () => /http:\S+token=\w+/.exec(told)?.[0]);
  expect(address).toContain(`?token=${OWN_TOKEN}`);
  const context = await openContext(browser);
  const lab = new LabPage(await context.newPage());
  await lab.page.goto(address);
  await lab.ready();
  const panel = new RunPanel(lab.page);
  await panel.waitForIteration(3);
  // It would ask over the panel whether it may fetch news.
  const config = await lab.page.locator('#jupyter-config-data').textContent();
  expect(config).toContain('"@jupyterlab/apputils-extension:announcements"');
  await context.close();

  demo.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(told).toMatch(/the run goes on|15 of 15 iterations/);
  expect(processesWithHome(home).filter(({ command }) => command.includes('jupyter'))).toEqual([]);
});

test('a finished demo is shown again, and not computed anew', async ({
  browser,
  workplace: { root, variables },
}) => {
  const options = { cwd: root, env: variables };
  const words = ['demo', '-o', 'again'];
  const computed = spawn(installedProgram('damselfly'), [...words, '--headless'], {
    ...options,
    stdio: 'ignore',
  });
  expect(await once(computed, 'exit')).toEqual([0, null]);
  const demo = spawn(installedProgram('damselfly'), [...words, '--no-browser'], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(demo, 'exit');
  let told = '';
  demo.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const address = await eventually('the address', () => /http:\S+token=\w+/.exec(told)?.[0]);
  expect(told).toContain('To begin anew, in another folder: damselfly demo -o again-2');
  const context = await openContext(browser);
  const lab = new LabPage(await context.newPage());
  await lab.page.goto(address);
  await lab.ready();
  const panel = new RunPanel(lab.page);
  await panel.waitForIteration(15);
  await panel.waitForState('Finished');
  await context.close();
  demo.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(told).toContain('The run has 15 of 15 iterations.');
  expect(existsSync(join(root, 'again/output/.damselfly/previous'))).toBe(false);
});
