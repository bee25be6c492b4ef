import { browserStage } from './browser-stage.ts';
import { commandStage } from './command-stage.ts';
import { coverageStage } from './coverage-stage.ts';
import { installationStage } from './installation-stage.ts';
import { pythonStage } from './python-stage.ts';
import { jestStage } from './jest-stage.ts';
import type { Stage } from './stage.ts';
import { UNCOUNTED_TESTS } from './uncounted-tests.ts';
import { vitestStage } from './vitest-stage.ts';

/** `./damselfly test`, in its order: first what the checks need, then the checks. */
export const stages: readonly Stage[] = [
  commandStage({
    name: 'packages',
    about: 'the npm packages are installed',
    sharesCores: true,
    command: ['tools/install-packages.ts'],
  }),
  pythonStage,
  browserStage,
  commandStage({
    name: 'kernels',
    about: 'the WebAssembly kernels compile',
    needs: ['packages'],
    command: ['tools/build-kernels.ts'],
  }),
  commandStage({
    name: 'lint',
    about: 'rules of style and of the layers (eslint), no warning',
    needs: ['kernels'],
    sharesCores: true,
    command: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'],
  }),
  jestStage({
    name: 'page unit',
    about: 'units and widgets of the extension, in jsdom (jest)',
    needs: ['kernels'],
  }),
  commandStage({
    name: 'labextension',
    about: 'the JupyterLab extension builds',
    needs: ['kernels'],
    sharesCores: true,
    command: ['tools/build-labextension.ts'],
  }),
  installationStage,
  commandStage({
    name: 'format',
    about: 'every file is formatted (prettier)',
    needs: ['packages'],
    sharesCores: true,
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  }),
  commandStage({
    name: 'types',
    about: 'the types fit (tsc)',
    needs: ['kernels'],
    sharesCores: true,
    command: ['node_modules/typescript/bin/tsc', '--project', '.'],
  }),
  commandStage({
    name: 'page types',
    about: 'the types of the extension fit (tsc)',
    needs: ['kernels'],
    sharesCores: true,
    command: ['node_modules/typescript/bin/tsc', '--project', 'src'],
  }),
  commandStage({
    name: 'lab types',
    about: 'the types of the tests in JupyterLab fit (tsc)',
    needs: ['kernels'],
    sharesCores: true,
    command: ['node_modules/typescript/bin/tsc', '--project', 'ui-tests'],
  }),
  commandStage({
    name: 'cycles',
    about: 'no module imports itself around a corner (dpdm)',
    needs: ['kernels'],
    sharesCores: true,
    command: [
      'node_modules/dpdm/lib/bin/dpdm.js',
      '--no-warning',
      '--no-tree',
      '--no-progress',
      '--exit-code',
      'circular:1',
      'lib-*/src/**/*.ts',
      'src/**/*.{ts,tsx}',
    ],
  }),
  commandStage({
    name: 'notices',
    about: 'THIRD-PARTY-NOTICES names what the wheel ships',
    needs: ['kernels'],
    sharesCores: true,
    command: ['tools/notices.ts', '--check'],
  }),
  vitestStage({
    name: 'wheel',
    about: 'the installed wheel, used from outside the clone',
    needs: ['installation'],
    sharesCores: true,
    args: ['--config', 'tools/wheel/vitest.config.ts', '--maxWorkers=1'],
  }),
  vitestStage({
    name: 'unit',
    about: 'units of lib-compute that are short, WebGPU in Node and in Chromium, with coverage',
    needs: ['kernels', 'python', 'browser'],
    args: [
      '--coverage',
      'lib-compute/test/',
      ...UNCOUNTED_TESTS.flatMap((file) => ['--exclude', file]),
    ],
  }),
  coverageStage,
  // One stage, so that the short ones fill the cores beside the last of the long ones.
  vitestStage({
    name: 'programs',
    about:
      "commands, gateway, viewers in Chromium, tools, bench, example; units that compute for long, as Dragonfly's recorded runs on every backend",
    needs: ['kernels', 'python', 'browser'],
    args: ['lib-remote/', 'src/viewers/', 'tools/', 'bench/', 'examples/', ...UNCOUNTED_TESTS],
  }),
  vitestStage({
    name: 'lab',
    about: 'the installed wheel in JupyterLab, JupyterHub and JupyterLite, in Chromium',
    needs: ['browser', 'installation'],
    args: ['--config', 'ui-tests/vitest.config.ts'],
  }),
  vitestStage({
    name: 'recorded',
    about:
      "every iteration of Dragonfly's recorded runs on every backend; a quarter of an hour, only where it is named",
    needs: ['kernels', 'browser'],
    args: ['--config', 'lib-compute/test/on-demand/vitest.config.ts'],
    isOnDemand: true,
  }),
  vitestStage({
    name: 'soak',
    about:
      'a run of 500 iterations is followed in JupyterLab; five minutes, only where it is named',
    needs: ['browser', 'installation'],
    args: ['--config', 'ui-tests/on-demand/vitest.config.ts', 'soak'],
    isOnDemand: true,
  }),
  vitestStage({
    name: 'measures',
    about:
      'how fast JupyterLab shows what a run writes; on a quiet machine, only where it is named',
    needs: ['browser', 'installation'],
    args: ['--config', 'ui-tests/on-demand/vitest.config.ts', 'measures'],
    isOnDemand: true,
  }),
];
