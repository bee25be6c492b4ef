/**
 * Builds the JupyterLab extension into jupyterlab_damselfly/labextension/.
 *
 *     node tools/build-labextension.ts [--development]
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@jupyter/builder/lib/build-labextension.js',
    // The versions that JupyterLab shares with its extensions; without it the builder asks Python.
    '--core-package-file',
    'node_modules/@jupyterlab/core-meta/core.package.json',
    ...(process.argv.includes('--development') ? ['--development'] : []),
    '.',
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
process.exitCode = status ?? 1;
