import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import { aimedMutations } from './aimed-mutations.ts';
import { readChanged, refusalsOf } from './read-mutated.ts';
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
      const read = (bytes: Uint8Array) => readAll(sample, bytes);
      // 12 samples: 2400 mutations.
      const refused = await readChanged(sample.bytes, read, { numRuns: 200, seed: 20181 });
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
      const aimed = aimedMutations.filter((mutation) => mutation.sample === sample);
      const read = (bytes: Uint8Array) => readAll(sample, bytes);
      for (const { what, error } of await refusalsOf(aimed, read)) {
        expect([what, error.tag]).toEqual([what, 'FileFormat']);
        expect(error.message).toContain(name);
      }
    },
  );
});
