/**
 * Tests of whole recorded runs on every backend. They take minutes of arithmetic, which counting the lines that
 * were run makes five times slower: they run beside the programs, uncounted.
 */
export const RECORDED_RUNS = [
  'lib-compute/test/backends/webgpu/golden.test.ts',
  'lib-compute/test/emc/golden.test.ts',
  'lib-compute/test/emc/golden-slide.test.ts',
] as const;
