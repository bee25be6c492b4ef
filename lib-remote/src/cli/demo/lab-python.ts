import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inputError } from '@damselfly/compute/errors.ts';
import { commandLine } from '../command-name.ts';

/**
 * The Python in whose environment this program is installed (jupyterlab_damselfly/launcher.py tells),
 * once it is known to have JupyterLab.
 *
 * @throws Input where it has none.
 */
export async function pythonWithLab(): Promise<string> {
  const python = process.env['DAMSELFLY_INTERPRETER'];
  if (python !== undefined && (await hasLab(python))) {
    return python;
  }
  throw inputError({
    what: 'JupyterLab',
    expected: `installed beside this program (${python ?? 'python'} -m pip install "jupyterlab>=4.6,<5"; ${commandLine('demo', '--headless')} needs none)`,
    found: 'missing',
  });
}

async function hasLab(python: string): Promise<boolean> {
  try {
    await promisify(execFile)(python, ['-c', 'import jupyterlab, jupyter_server_proxy']);
    return true;
  } catch {
    return false;
  }
}
