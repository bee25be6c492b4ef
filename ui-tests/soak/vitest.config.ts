import { defineConfig } from 'vitest/config';
import lab from '../vitest.config.ts';

/** Takes minutes, and is no part of the other checks: `./damselfly test --only soak`. */
export default defineConfig({
  root: lab.root,
  test: {
    globalSetup: 'tools/wheel/install-wheel.ts',
    include: ['ui-tests/soak/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
  },
});
