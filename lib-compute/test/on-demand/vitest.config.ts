import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** These take minutes, and are no part of the other checks: `./damselfly test --only recorded`. */
export default defineConfig({
  root: fileURLToPath(new URL('../../../', import.meta.url)),
  test: {
    include: ['lib-compute/test/on-demand/*.test.ts'],
    testTimeout: 1_200_000,
  },
});
