import { expect, test } from '@jest/globals';
import { RunService } from '../run-service.ts';

test('a source that could not be loaded is absent, and is not waited for', async () => {
  const runs = new RunService();
  runs.addSource(Promise.reject(new Error('Loading chunk 7 failed')));
  await runs.ready;
  expect(runs.sources).toEqual([]);
});
