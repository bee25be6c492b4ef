import { describe, test } from 'vitest';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { wasmBackendForTests } from '../support/backends.ts';
import { expectRecordedRun, recordedRuns } from '../support/recorded-runs.ts';

describe('recorded runs on wasm', () => {
  test.each(recordedRuns)('%s, every iteration', async (name) => {
    await expectRecordedRun(name, wasmBackendForTests);
  });
});

/**
 * The reference backend takes seconds for an iteration. The second one begins, as all later ones do, from a model of
 * its own; in the third of `beta_schedule` beta changes. The others that are not whole, and `background`, of which an
 * iteration takes a minute: lib-compute/test/on-demand/.
 */
describe('recorded runs on reference', () => {
  const whole = ['alpha', 'pointgroup_A5', 'pointgroup_S4', 'recon2d', 'save_prob'];
  test.each(whole)('%s, every iteration', async (name) => {
    await expectRecordedRun(name, referenceBackend);
  });

  test('beta_schedule, the first 3 iterations', async () => {
    await expectRecordedRun('beta_schedule', referenceBackend, 3);
  });

  const elsewhere = [...whole, 'beta_schedule', 'background'];
  const others = recordedRuns.filter((name) => !elsewhere.includes(name));
  test.each(others)('%s, the first 2 iterations', async (name) => {
    await expectRecordedRun(name, referenceBackend, 2);
  });
});
