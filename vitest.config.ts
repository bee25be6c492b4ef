import { configDefaults, defineConfig } from 'vitest/config';
import { LongTestsFirst } from './tools/test/long-tests-first.ts';

export default defineConfig({
  test: {
    include: [
      'lib-*/test/**/*.test.ts',
      'tools/**/*.test.ts',
      'bench/**/*.test.ts',
      'examples/**/*.test.ts',
      'src/viewers/test/**/*.test.ts',
    ],
    // They have a configuration of their own: those of the wheel install it first, the others are run where they are named.
    exclude: [...configDefaults.exclude, 'tools/wheel/**', 'lib-compute/test/on-demand/**'],
    // Two cores in CI: more files at once only make the timings of the long ones worse.
    maxWorkers: 2,
    sequence: { sequencer: LongTestsFirst },
    // Ends what hangs. It judges no speed: a busy machine takes ten times what an idle one takes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    coverage: {
      provider: 'v8',
      include: ['lib-compute/src/**/*.ts'],
      exclude: ['**/*.generated.ts', 'lib-compute/src/backends/wasm/assembly/**'],
      reporter: ['text-summary', 'json-summary'],
      reportOnFailure: true,
    },
  },
});
