import { describe, test } from 'vitest';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { expectRecordedRun, recordedRuns } from '../../support/recorded-runs.ts';

/**
 * A software adapter takes seconds for an iteration, and over a background most of a minute. What is left out here is
 * computed where it is asked for: lib-compute/test/on-demand/.
 */
describe('recorded runs on webgpu', () => {
  const whole = ['alpha', 'pointgroup_A5', 'pointgroup_S4', 'recon2d', 'save_prob'];
  test.each(whole)('%s, every iteration', async (name) => {
    await expectRecordedRun(name, webgpuBackendForTests);
  });

  // The second begins from a model, a scale and occupancies of its own.
  const twice = ['scaling_beta1', 'modes2'];
  test.each(twice)('%s, the first 2 iterations', async (name) => {
    await expectRecordedRun(name, webgpuBackendForTests, 2);
  });

  const elsewhere = [...whole, ...twice, 'background'];
  const others = recordedRuns.filter((name) => !elsewhere.includes(name));
  test.each(others)('%s, the first iteration', async (name) => {
    await expectRecordedRun(name, webgpuBackendForTests, 1);
  });
});
