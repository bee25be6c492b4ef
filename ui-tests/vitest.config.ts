import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The real JupyterLab with the installed wheel, in Chromium: one file after the other, since each has its
 * own server. They share a worker, and with it the browser and the JupyterLite site.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    include: ['ui-tests/**/*.test.ts'],
    exclude: ['ui-tests/soak/**', 'node_modules/**'],
    globalSetup: 'tools/wheel/install-wheel.ts',
    fileParallelism: false,
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
