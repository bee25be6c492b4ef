import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDamselflyError } from '../../../src/errors.ts';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import type { FormatContext } from '../../../src/io/format.ts';
import { refusalOf } from '../../support/refusal.ts';
import { sharedHdf5Worker } from '../../support/shared-hdf5-worker.ts';
import { randomMutation } from '../mutations/random-mutation.ts';
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
    let refused = 0;
    const read = async (bytes: Uint8Array): Promise<void> => {
      try {
        await readAll(sample, bytes, hurried);
      } catch (error) {
        if (!isDamselflyError(error)) {
          throw error;
        }
        await refusalOf(() => Promise.reject(error));
        refused++;
      }
    };
    await fc.assert(
      fc.asyncProperty(randomMutation, ({ apply }) => read(apply(sample.bytes))),
      // 4 samples: 1200 mutations, the same in every run.
      { numRuns: 300, seed: 20260 },
    );
    expect(refused).toBeGreaterThan(0);
  });
});

describe('files changed in their counts, lengths and offsets', () => {
  it('are many', () => {
    expect(aimedMutations.length).toBeGreaterThanOrEqual(1000);
    expect(aimedMutations.filter(({ sample, bytes }) => sample.bytes === bytes)).toEqual([]);
  });

  it.each(named)('%s is refused every time', async (name, sample) => {
    for (const { what, bytes } of aimedMutations.filter((aimed) => aimed.sample === sample)) {
      const error = await refusalOf(() => readAll(sample, bytes, hurried)).catch(
        (cause: unknown) => {
          throw new Error(`${what} was not refused`, { cause });
        },
      );
      expect([what, error.message]).toEqual([what, expect.stringContaining(name)]);
    }
  });
});
