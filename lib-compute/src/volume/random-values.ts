import { mersenne } from 'pure-rand/generator/mersenne';

/** Uniform values in [0, `end`): MT19937, 32 bits each, the same for the same seed. */
export function randomValues(count: number, end: number, seed: number): Float64Array {
  const next = randomStream(seed);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = next() * end;
  }
  return values;
}

/** The same values in [0, 1), one at a time. */
export function randomStream(seed: number): () => number {
  const generator = mersenne(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}
