import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import type { FormatContext } from '../../../src/io/format.ts';
import { sharedHdf5Worker } from '../../support/shared-hdf5-worker.ts';
import { readChanged, refusalsOf } from '../mutations/read-mutated.ts';
import { aimedMutations } from './aimed-mutations.ts';
import { samples } from './samples.ts';
import type { Hdf5Sample } from './samples.ts';

const patient = sharedHdf5Worker();
/** A file that needs longer than a sound one of 10 kB ever does is refused for that. */
const hurried = sharedHdf5Worker({ openSeconds: 2, blockSeconds: 2 });

const readAll = (sample: Hdf5Sample, bytes: Uint8Array, context: FormatContext): Promise<void> =>
  sample.readAll(memorySource(bytes, sample.name), context);

const named = samples.map((sample) => [sample.name, sample] as const);

describe('the samples', () => {
  it.each(named)('%s is good', (_, sample) => readAll(sample, sample.bytes, patient));
});

describe('files changed at random', () => {
  it.each(named)('%s gives an error of ours or sound values', async (_, sample) => {
    // None of them takes long: in a hurry a busy machine would start a worker anew for each.
    const read = (bytes: Uint8Array) => readAll(sample, bytes, patient);
    // 4 samples: 1200 mutations.
    const refused = await readChanged(sample.bytes, read, { numRuns: 300, seed: 20260 });
    expect(refused).toBeGreaterThan(0);
  });
});

describe('files changed in their counts, lengths and offsets', () => {
  it('are many', () => {
    expect(aimedMutations.length).toBeGreaterThanOrEqual(1000);
    expect(aimedMutations.filter(({ sample, bytes }) => sample.bytes === bytes)).toEqual([]);
  });

  it.each(named)('%s is refused every time', async (name, sample) => {
    const aimed = aimedMutations.filter((mutation) => mutation.sample === sample);
    const read = (bytes: Uint8Array) => readAll(sample, bytes, hurried);
    for (const { what, error } of await refusalsOf(aimed, read)) {
      expect([what, error.message]).toEqual([what, expect.stringContaining(name)]);
    }
  });
});
