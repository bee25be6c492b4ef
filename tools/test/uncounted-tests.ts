/**
 * Tests that compute for long. Counting the lines that were run makes their arithmetic up to six times slower: they run
 * beside the programs, uncounted, and the lines that they run are counted in shorter tests.
 */
export const UNCOUNTED_TESTS = [
  'lib-compute/test/emc/golden.test.ts',
  'lib-compute/test/backends/webgpu/golden.test.ts',
  'lib-compute/test/backends/engine.test.ts',
  'lib-compute/test/backends/webgpu/background.test.ts',
  'lib-compute/test/emc/soak.test.ts',
  'lib-compute/test/emc/golden-slide.test.ts',
  'lib-compute/test/io/volume-blocks.test.ts',
  'lib-compute/test/emc/adaptive/adaptive-search.test.ts',
  'lib-compute/test/volume/intensity-agreement.test.ts',
] as const;
