import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

/** Runs cells as a notebook does. */
const CELLS = `
import json, sys
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
shell.display_pub.publish = lambda data, **_: print(json.dumps(data))
for cell in sys.argv[1:]:
    shell.run_cell(cell)
`;

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'damselfly-show-')));
  for (const name of ['model.h5', 'photons.emc', 'config.ini']) {
    writeFileSync(join(folder, name), '');
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a notebook in the folder shows below a cell. */
async function shown(cell: string): Promise<string> {
  const python = join(inject('environment'), 'bin', 'python');
  const cells = ['from jupyterlab_damselfly import show', cell];
  const { stdout } = await promisify(execFile)(python, ['-c', CELLS, ...cells], {
    cwd: folder,
    env: { HOME: folder, LANG: 'C.UTF-8' },
  });
  return stdout.trim();
}

test('a file that is not there is told in one line', async () => {
  expect(await shown("show('modle.h5')")).toBe(
    `damselfly: show: there is no modle.h5 in ${folder}; did you mean model.h5?`,
  );
  expect(await shown("show('runs/7/model.h5')")).toBe(
    `damselfly: show: there is no folder ${folder}/runs/7; check the path (this notebook is in ${folder}).`,
  );
  expect(await shown("show('model.h5', support='mask.h5')")).toMatch(
    /^damselfly: show\(support=\.\.\.\): there is no mask\.h5 in [^\n]*$/,
  );
});

test('so is what cannot be looked at', async () => {
  expect(await shown("show('~nobody-here/model.h5')")).toBe(
    'damselfly: show: ~nobody-here/model.h5 begins with a home folder that is not known; give the whole path.',
  );
  // As where the folder may not be listed: who is root may list every one.
  const unlisted = `import os; os.listdir = lambda _: exec('raise PermissionError')`;
  expect(await shown(`${unlisted}; show('modle.h5')`)).toBe(
    `damselfly: show: there is no modle.h5 in ${folder}; check the name (this notebook is in ${folder}).`,
  );
  const leave = `import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')`;
  expect(await shown(`${leave}; show('model.h5')`)).toBe(
    'damselfly: show: the folder of this notebook is gone; give the whole path of model.h5.',
  );
  expect(await shown(`${leave}; show('${folder}/modle.h5')`)).toBe(
    `damselfly: show: there is no modle.h5 in ${folder}; did you mean model.h5?`,
  );
});

test('a volume is named with its dataset and how it is looked at', async () => {
  const told: unknown = JSON.parse(await shown("show('model.h5', dataset='a/b', level=2)"));
  expect(told).toMatchObject({
    'application/vnd.damselfly.volume+json': {
      path: join(folder, 'model.h5'),
      dataset: 'a/b',
      view: { level: 2 },
    },
  });
});

test('photons are named with the frame, runs with the iteration, both with their height', async () => {
  const frames: unknown = JSON.parse(await shown("show('photons.emc', frame=5, height=400)"));
  expect(frames).toMatchObject({
    'application/vnd.damselfly.frames+json': {
      path: join(folder, 'photons.emc'),
      frame: 5,
      height: 400,
    },
  });
  const run: unknown = JSON.parse(await shown("show('config.ini', iteration=3)"));
  expect(run).toMatchObject({
    'application/vnd.damselfly.run+json': {
      path: join(folder, 'config.ini'),
      view: { iteration: 3 },
    },
  });
});

test('an argument that is not known is refused in one line', async () => {
  expect(await shown("show('model.h5', lvel=3)")).toBe(
    'damselfly: show: a volume knows no argument lvel; did you mean level?',
  );
  expect(await shown("show('.', frame=5)")).toBe(
    'damselfly: show: a run knows no argument frame; it knows iteration, tab, maximised, height and what help(show) lists.',
  );
  expect(await shown("show('photons.emc', frame=1.5)")).toBe(
    'damselfly: show: frame is a whole number from 0 on, not 1.5.',
  );
  expect(await shown("show('model.h5', height='high')")).toBe(
    "damselfly: show: height is in pixels, from 200 to 4000, not 'high'.",
  );
});

test('help lists what can be said', async () => {
  const help = await shown('help(show)');
  for (const name of ['dataset', 'level', 'frame', 'iteration', 'height', 'Examples']) {
    expect(help).toContain(name);
  }
});
