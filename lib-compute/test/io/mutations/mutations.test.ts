import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDamselflyError } from '../../../src/errors.ts';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import { refusalOf } from '../../support/refusal.ts';
import { aimedMutations } from './aimed-mutations.ts';
import { randomMutation } from './random-mutation.ts';
import { samples, type Sample } from './samples.ts';

const readAll = ({ name, readAll }: Sample, bytes: Uint8Array): Promise<void> =>
  readAll(memorySource(bytes, name));

describe('the samples', () => {
  it.each(samples.map((sample) => [sample.name, sample] as const))('%s is good', (_, sample) =>
    readAll(sample, sample.bytes),
  );
});

describe('files changed at random', () => {
  it.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s gives an error of ours or sound values',
    async (_, sample) => {
      let refused = 0;
      const read = async (bytes: Uint8Array): Promise<void> => {
        try {
          await readAll(sample, bytes);
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
        // 12 samples: 2400 mutations, the same in every run.
        { numRuns: 200, seed: 20181 },
      );
      // Not one of the formats takes anything.
      expect(refused).toBeGreaterThan(0);
    },
  );
});

describe('files changed in their counts, lengths and offsets', () => {
  it('are many', () => {
    expect(aimedMutations.length).toBeGreaterThanOrEqual(500);
    expect(aimedMutations.filter(({ sample, bytes }) => sample.bytes === bytes)).toEqual([]);
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s is refused every time',
    async (name, sample) => {
      for (const { what, bytes } of aimedMutations.filter((aimed) => aimed.sample === sample)) {
        const error = await refusalOf(() => readAll(sample, bytes)).catch((cause: unknown) => {
          throw new Error(`${what} was not refused`, { cause });
        });
        expect([what, error.tag]).toEqual([what, 'FileFormat']);
        expect(error.message).toContain(name);
      }
    },
  );
});
