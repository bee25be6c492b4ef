import { defineConfig } from 'vitest/config';
import lab from '../vitest.config.ts';

/** Takes minutes, and is no part of the other checks: `./damselfly test --only soak`. */
export default defineConfig({
  ...lab,
  test: { ...lab.test, include: ['ui-tests/soak/*.test.ts'], exclude: [] },
});
