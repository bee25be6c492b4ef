import { expect, test } from 'vitest';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { probe } from '../../src/estimate/probe.ts';
import { emcOptions } from '../support/emc-options.ts';
import { randomInput } from '../support/random-input.ts';

/** Every look at the clock is a second later than the one before. */
async function secondsWith(halves: 0 | 1): Promise<number> {
  let seconds = 0;
  return probe(randomInput(), emcOptions({ halves }), {
    backend: referenceBackend,
    workers: 1,
    now: () => (seconds += 1),
  });
}

test('a probe times halves as well: each is an iteration of its own', async () => {
  expect((await secondsWith(1)) / (await secondsWith(0))).toBeCloseTo(3, 1);
});
