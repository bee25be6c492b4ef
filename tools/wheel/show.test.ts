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
  writeFileSync(join(folder, 'model.h5'), '');
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
