import { describe, test } from 'vitest';
import { backends } from '../support/backends.ts';
import { expectRecordedRun, recordedRuns } from '../support/recorded-runs.ts';

/** Over a background the reference backend needs half a minute for an iteration; the first has all of its steps. */
const mostIterations = (backend: string, name: string): number =>
  backend === 'reference' && name === 'background' ? 1 : Infinity;

describe.each(backends)('recorded runs on $name', (backend) => {
  test.each(recordedRuns)('%s, every iteration', async (name) => {
    await expectRecordedRun(name, backend, mostIterations(backend.name, name));
  });
});
