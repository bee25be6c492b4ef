import { describe, test } from 'vitest';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { expectRecordedRun, recordedRuns } from '../../support/recorded-runs.ts';

/** A software adapter takes seconds for an iteration: of most runs the first one must do. */
const whole = ['base', 'beta1', 'scaling_beta1', 'modes2'];

describe('recorded runs on webgpu', () => {
  test.each(whole)('%s, every iteration', async (name) => {
    await expectRecordedRun(name, webgpuBackendForTests);
  });

  const others = recordedRuns.filter((name) => !whole.includes(name));
  test.each(others)('%s, the first iteration', async (name) => {
    await expectRecordedRun(name, webgpuBackendForTests, 1);
  });
});
