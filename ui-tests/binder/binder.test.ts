import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { gatewayOf } from '../support/gateway.ts';
import { startLab } from '../support/lab-server.ts';
import { test as base } from '../support/lab-test.ts';
import { makeWorkplace } from '../support/workplace.ts';

const run = promisify(execFile);

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'damselfly-binder-')));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

test("Binder's steps give a JupyterLab with the extension and its gateway", async ({ folder }) => {
  const clone = join(folder, 'clone');
  const programs = join(folder, 'environment/bin');
  copyClone(clone);
  await run(process.env['DAMSELFLY_PYTHON'] ?? 'python3', ['-m', 'venv', join(programs, '..')]);
  await runSteps(clone, programs);
  const workplace = makeWorkplace(programs);
  try {
    const server = await startLab(workplace);
    expect(await gatewayOf(server).get('status')).toMatchObject({ status: 200 });
    const settings = await fetch(`${server.url}lab/api/settings?token=${server.token}`);
    expect(await settings.text()).toContain('jupyterlab-damselfly:');
    await server.end();
  } finally {
    workplace.dispose();
  }
});

/** In the order in which repo2docker takes them. */
async function runSteps(clone: string, programs: string): Promise<void> {
  const options = { cwd: clone, env: { ...process.env, PATH: `${programs}:/usr/bin:/bin` } };
  await run('python', ['-m', 'pip', 'install', '-r', 'binder/requirements.txt'], options);
  await run('./binder/postBuild', [], options);
}

/** What git would check out, as it stands here. */
function copyClone(target: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { encoding: 'utf8' }).split('\0').slice(0, -1);
  for (const file of files.filter((file) => existsSync(file))) {
    cpSync(file, join(target, file));
  }
}
