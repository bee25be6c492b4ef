import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, inject, test } from 'vitest';

const NAMES = 'import sys, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist(), sep="\\n")';

const python = process.env['DAMSELFLY_PYTHON'] ?? 'python3';
const names = execFileSync(python, ['-c', NAMES, inject('wheel')], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((name) => name.replace(/-\d+\.\d+\.\d+\.(dist-info|data)/, '-VERSION.$1'));

test('the wheel holds the Python modules, the programs, the extension, the example, the licences and nothing else', () => {
  // How the bundlers cut programs and extension into chunks, named by a hash, may change with any line.
  const files = names.filter((name) => !/-[A-Z0-9]{8}\.mjs$|[./][0-9a-f]{16}\.\w+$/.test(name));
  expect(files.sort()).toMatchInlineSnapshot(`
    [
      "jupyterlab_damselfly-VERSION.data/data/etc/jupyter/jupyter_server_config.d/jupyterlab_damselfly.json",
      "jupyterlab_damselfly-VERSION.data/data/share/jupyter/labextensions/jupyterlab-damselfly/install.json",
      "jupyterlab_damselfly-VERSION.data/data/share/jupyter/labextensions/jupyterlab-damselfly/package.json",
      "jupyterlab_damselfly-VERSION.data/data/share/jupyter/labextensions/jupyterlab-damselfly/schemas/jupyterlab-damselfly/package.json.orig",
      "jupyterlab_damselfly-VERSION.data/data/share/jupyter/labextensions/jupyterlab-damselfly/schemas/jupyterlab-damselfly/settings.json",
      "jupyterlab_damselfly-VERSION.data/data/share/jupyter/labextensions/jupyterlab-damselfly/static/style.js",
      "jupyterlab_damselfly-VERSION.data/data/share/jupyter/labextensions/jupyterlab-damselfly/static/third-party-licenses.json",
      "jupyterlab_damselfly-VERSION.dist-info/METADATA",
      "jupyterlab_damselfly-VERSION.dist-info/RECORD",
      "jupyterlab_damselfly-VERSION.dist-info/WHEEL",
      "jupyterlab_damselfly-VERSION.dist-info/entry_points.txt",
      "jupyterlab_damselfly-VERSION.dist-info/licenses/LICENSE",
      "jupyterlab_damselfly-VERSION.dist-info/licenses/THIRD-PARTY-NOTICES",
      "jupyterlab_damselfly/__init__.py",
      "jupyterlab_damselfly/__main__.py",
      "jupyterlab_damselfly/activity.py",
      "jupyterlab_damselfly/extension.py",
      "jupyterlab_damselfly/frame_output.py",
      "jupyterlab_damselfly/launcher.py",
      "jupyterlab_damselfly/program/array-program.mjs",
      "jupyterlab_damselfly/program/cli.mjs",
      "jupyterlab_damselfly/program/engine-process.mjs",
      "jupyterlab_damselfly/program/examples/asymmetric-particle/config.ini",
      "jupyterlab_damselfly/program/examples/asymmetric-particle/det.h5",
      "jupyterlab_damselfly/program/examples/asymmetric-particle/example.json",
      "jupyterlab_damselfly/program/examples/asymmetric-particle/photons.emc",
      "jupyterlab_damselfly/program/examples/asymmetric-particle/truth.h5",
      "jupyterlab_damselfly/program/hdf5-worker.mjs",
      "jupyterlab_damselfly/program/node_modules/webgpu/dist/linux-x64/dawn.node",
      "jupyterlab_damselfly/program/node_modules/webgpu/index.js",
      "jupyterlab_damselfly/program/node_modules/webgpu/package.json",
      "jupyterlab_damselfly/program/wasm-worker.mjs",
      "jupyterlab_damselfly/proxy.py",
      "jupyterlab_damselfly/run_output.py",
      "jupyterlab_damselfly/shown_arguments.py",
      "jupyterlab_damselfly/shown_path.py",
      "jupyterlab_damselfly/volume_output.py",
    ]
  `);
});

test('the wheel stays small', () => {
  expect(statSync(inject('wheel')).size).toBeLessThan(15e6);
});
