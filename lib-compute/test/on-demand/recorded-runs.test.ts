import { describe, test } from 'vitest';
import { allBackends } from '../support/backends.ts';
import { expectRecordedRun, recordedRuns } from '../support/recorded-runs.ts';

/** Also what the other tests leave out (emc/golden.test.ts, backends/webgpu/golden.test.ts). */
describe.each(allBackends)('recorded runs on $name', (backend) => {
  test.each(recordedRuns)('%s, every iteration', async (name) => {
    await expectRecordedRun(name, backend);
  });
});
