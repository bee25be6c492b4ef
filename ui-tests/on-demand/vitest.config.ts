import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** These take minutes, and are no part of the other checks: `./damselfly test --only soak`, `--only measures`. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    globalSetup: 'tools/wheel/install-wheel.ts',
    include: ['ui-tests/on-demand/*.test.ts'],
    env: { DAMSELFLY_GL_COMPOSITING: '1' },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
  },
});
