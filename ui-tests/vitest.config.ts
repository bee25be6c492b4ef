import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The real JupyterLab with the installed wheel, in Chromium: one file after the other, since each has its own server. */
export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    include: ['ui-tests/**/*.test.ts'],
    globalSetup: 'tools/wheel/install-wheel.ts',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
