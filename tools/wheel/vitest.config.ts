import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Apart from the other tests: these build the wheel, and test what it installs. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['tools/wheel/*.test.ts'],
    globalSetup: 'tools/wheel/install-wheel.ts',
    // The demo may take its two minutes, on a machine that has other things to do.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
