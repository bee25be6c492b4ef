import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongTestsFirst } from '../tools/test/long-tests-first.ts';

/** It has the machine to itself: it installs JupyterHub beside the wheel. */
const ALONE = ['ui-tests/hub/hub.test.ts'];

// The files of a worker share its browser, its JupyterLite site, and a JupyterLab where they can.
const common = {
  isolate: false,
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 120_000 } },
};

/** The real JupyterLab with the installed wheel, in Chromium. */
export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    // Of all projects: they find what it provides.
    globalSetup: 'tools/wheel/install-wheel.ts',
    // A worker's server ends with it.
    teardownTimeout: 60_000,
    sequence: { sequencer: LongTestsFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'two at a time',
          include: ['ui-tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'ui-tests/on-demand/**', ...ALONE],
          // Pages wait for runs more than they compute: a core is idle beside one of them.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          name: 'alone',
          include: ALONE,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
