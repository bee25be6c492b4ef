import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { dropFiles } from '../support/drop-files.ts';
import { goldenFiles } from '../support/golden-data.ts';
import { installedProgram } from '../support/installed.ts';
import { LaunchPanel } from '../support/launch-panel.ts';
import { RunPanel } from '../support/run-panel.ts';
import { LARGE_FILE } from './lite-site.ts';
import { test } from './lite-test.ts';

import { storedFiles } from './stored-files.ts';

const [photons] = goldenFiles;

test('files dropped on the form run in the page; the run is saved whole, then deleted', async ({
  closed,
}) => {
  const lab = await closed.open();
  const form = await lab.openForm();
  await dropFiles(form.node, goldenFiles);
  await form.node.getByText('600 frames').waitFor();
  await form.field('Iterations').fill('2');
  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  await panel.waitForState('Finished');
  await panel.waitForIteration(2);

  await panel.node.getByRole('tab', { name: 'Files' }).click();
  const download = lab.page.waitForEvent('download');
  await panel.button('Download all').click();
  const saved = unpack(await (await download).path());
  expect([...saved.keys()].sort()).toEqual([
    'dropped/EMC.log',
    'dropped/config.ini',
    'dropped/data/output_000.h5',
    'dropped/data/output_001.h5',
    'dropped/data/output_002.h5',
    'dropped/det.h5',
    'dropped/photons.emc',
    'dropped/start_model.h5',
  ]);
  expect(saved.get('dropped/photons.emc')).toEqual(readFileSync(photons));

  await lab.openSidebar();
  await lab.runs.getByRole('option').click({ button: 'right' });
  await lab.page.getByRole('menuitem', { name: 'Delete Run…' }).click();
  await lab.page.getByRole('button', { name: 'Delete the run' }).click();
  await lab.sidebar.getByText('No runs yet').waitFor();
  await lab.page.getByText('This run was deleted').waitFor();
  expect(await storedFiles(lab.page)).toEqual([]);
  expect(closed.refused).toEqual([]);
});

test('files of a file browser without ranges run in the page; above 200 MB they are refused', async ({
  closed,
}) => {
  const lab = await closed.open();
  await lab.upload(goldenFiles);
  await lab.fileBrowser.getByText('config.ini').dblclick();
  const form = new LaunchPanel(lab.page);
  await form.node.getByText('600 frames').waitFor();
  await form.field('Photons').fill(LARGE_FILE);
  await form.field('Photons').press('Enter');
  const reason = 'this source offers no ranges, and files above 200\u202fMB (this one has 201)';
  await form.node.getByText(reason).first().waitFor();

  await form.field('Photons').fill('photons.emc');
  await form.field('Photons').press('Enter');
  await form.node.getByText('600 frames').waitFor();
  await form.field('Iterations').fill('2');
  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  await panel.waitForState('Finished');
  await panel.waitForIteration(2);
  expect(closed.refused).toEqual([]);
});

/** The files of a zip, by their paths in it. */
function unpack(zip: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'damselfly-zip-'));
  try {
    execFileSync(installedProgram('python'), ['-m', 'zipfile', '-e', zip, folder]);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
